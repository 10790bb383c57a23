package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
}
