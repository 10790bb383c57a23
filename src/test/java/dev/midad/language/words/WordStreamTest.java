package dev.midad.language.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class WordStreamTest {

    @Test
    void partsStandSoFarApartThatNoPhraseReachesAcross() {
        var words =
                new WordStream(List.of(List.of(List.of("كويت"), List.of("موتمر")), List.of(), List.of(List.of("امن"))));

        assertEquals(List.of("100 كويت", "1 موتمر", "100 امن"), read(words));
    }

    @Test
    void theWordsCanBeReadAgainFromTheBeginning() {
        var words = new WordStream(List.of(List.of(List.of("كويت"), List.of("موتمر")), List.of(List.of("امن"))));
        words.incrementToken();

        var again = read(words);

        assertEquals(List.of("100 كويت", "1 موتمر", "100 امن"), again);
    }

    @Test
    void severalWordsMayStandAtOnePlace() {
        var words = new WordStream(List.of(List.of(List.of("wi", "wifi"), List.of("fi", "wifi"), List.of("free"))));

        assertEquals(List.of("100 wi", "0 wifi", "1 fi", "0 wifi", "1 free"), read(words));
    }

    @Test
    void placesWithoutWordsKeepTheOthersWhereTheyAre() {
        var words = new WordStream(List.of(
                List.of(List.of(), List.of("امن"), List.of(), List.of("غذاء")),
                List.of(List.of()),
                List.of(List.of("نفط"))));

        assertEquals(List.of("101 امن", "2 غذاء", "200 نفط"), read(words));
    }

    @Test
    void eachPartBeginsWhereItsFirstWordIs() {
        var parts =
                List.of(List.of(List.of("كويت"), List.of("موتمر")), List.<List<String>>of(), List.of(List.of("امن")));

        var begins = WordStream.begins(parts.stream().map(List::size).toList());

        assertEquals(List.of(99, 101, 200), begins);
        assertEquals(List.of("100 كويت", "1 موتمر", "100 امن"), read(new WordStream(parts)));
    }

    @Test
    void withoutPartsThereIsNoWord() {
        assertEquals(List.of(), read(new WordStream(List.of())));
    }

    private static List<String> read(WordStream words) {
        var term = words.getAttribute(CharTermAttribute.class);
        var steps = words.getAttribute(PositionIncrementAttribute.class);
        var read = new ArrayList<String>();
        words.reset();
        while (words.incrementToken()) {
            read.add(steps.getPositionIncrement() + " " + term);
        }
        return read;
    }
}
