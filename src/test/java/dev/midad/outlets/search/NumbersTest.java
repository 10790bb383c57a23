package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are found by their value. */
class NumbersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "التضخم ٣٫٧٧ والميزانية ٩٨٬٧٦٥ | 3.77 | التضخم <mark>٣٫٧٧</mark> والميزانية ٩٨٬٧٦٥",
                "التضخم ٣٫٧٧ والميزانية ٩٨٬٧٦٥ | 98765 | التضخم ٣٫٧٧ والميزانية <mark>٩٨٬٧٦٥</mark>",
                "التضخم ٣٫٧٧ والميزانية ٩٨٬٧٦٥ | 98,765 | التضخم ٣٫٧٧ والميزانية <mark>٩٨٬٧٦٥</mark>",
                "التضخم 3.77% هنا | ٣٫٧٧٪ | التضخم <mark>3.77</mark>% هنا",
                "بلغت 98,765 دينارا | \"98765 دينارا\" | بلغت <mark>98,765 دينارا</mark>",
                "بلغت $98,765.50 أمس | ٩٨٧٦٥٫٥٠ | بلغت $<mark>98,765.50</mark> أمس",
            })
    void aNumberIsFoundAndMarkedAsItIsWritten(String written, String typed, String marked) throws IOException {
        try (var index = new SmallIndex(directory, written, "عدد آخر 377 و98 و765")) {
            assertEquals(List.of(written), index.found(typed));
            assertEquals(List.of(marked), index.highlights(typed));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "في عام 2013, 2031",
        "في عام 2013, 2032",
        "في عام 2013م, 2031",
        "في عام ٢٠١٣, ٢٠١٤",
        "لقاح كوفيد18, كوفيد19",
        "لقاح كوفيد-18, كوفيد-19",
        "طائرة F15 و16 دبابة, F16",
        "طائرة F15 و16 دبابة, F-16",
        "هاتف iPhone14, iPhone15",
        "هاتف iPhone14, iPhome14",
        "التضخم 3.77, 3.76",
        "الميزانية 98765, 98756",
    })
    void digitsAreNeverTakenForAMistake(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(), index.found(typed));
            assertEquals(List.of(), index.otherwise(typed));
        }
    }

    @Test
    void aWordBesideANumberIsCorrectedAndTheNumberStays() throws IOException {
        try (var index = new SmallIndex(directory, "مهرجان الفراولة 2031م", "عام 2013")) {
            assertEquals("الفراولة 2031", index.otherwise("الفراولا 2031").get(0));
        }
    }
}
