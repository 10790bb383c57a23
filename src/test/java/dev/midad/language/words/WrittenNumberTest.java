package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "٣٫٧٧ | 3.77",
                "3.77 | 3.77",
                "۳٫۷۷ | 3.77",
                "٣.٧٧ | 3.77",
                "३.७७ | 3.77",
                "٩٨٬٧٦٥ | 98765",
                "98,765 | 98765",
                "٩٨،٧٦٥ | 98765",
                "۹۸٬۷۶۵ | 98765",
                "98765 | 98765",
                "1,234,567.89 | 1234567.89",
                "١٬٢٣٤٬٥٦٧٫٨٩ | 1234567.89",
                "1.234.567 | 1234567",
                "0.5٪ | 0.5",
                "$98,765 | 98765",
                "98,765€ | 98765",
                "3.77مليار | 3.77 مليار",
                "بـ98,765 | 98765",
                "1.2.3 | 1.2.3",
                "192.168.10.1 | 192.168.10.1",
            })
    void aNumberIsTheSameHoweverItIsWritten(String written, String words) {
        assertEquals(words, words(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013,2031 | 2013 2031",
                "٢٠١٣،٢٠٣١ | 2013 2031",
                "3,77 | 3 77",
                "1,2,3 | 1 2 3",
                "98,7655 | 98 7655",
                "1234,567 | 1234 567",
                "10;20 | 10 20",
                "5. 6 | 5 6",
                "98, 765 | 98 765",
                "كلمة٫كلمة | كلمه كلمه",
            })
    void aSignThatMakesNoNumberDividesNumbers(String written, String words) {
        assertEquals(words, words(written));
    }

    private static String words(String written) {
        return String.join(" ", Words.exact(SearchLanguage.OTHER.analyzer().words(written)));
    }
}
