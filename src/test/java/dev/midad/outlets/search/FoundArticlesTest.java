package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which articles a query finds as it was typed. */
class FoundArticlesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            ارتفعت أسعار النفط أمس    | نفط أسعار            | true
            ارتفعت أسعار النفط أمس    | نفط غاز              | false
            ارتفعت أسعار النفط أمس    | نفط غاز ذهب          | true
            ارتفعت أسعار النفط أمس    | فضة غاز ذهب          | false
            ارتفعت أسعار النفط أمس    | "أسعار النفط"        | true
            ارتفعت أسعار النفط أمس    | "النفط أسعار"        | false
            ارتفعت أسعار النفط أمس    | نفط "النفط أسعار"    | false
            ارتفعت أسعار النفط أمس    | نفط غاز ذهب "أسعار أمس" | false
            ارتفعت أسعار النفط أمس    | ارت*                 | true
            ارتفعت أسعار النفط أمس    | نفط قرط*             | false
            ارتفعت أسعار النفط أمس    | نف*                  | true
            ارتفعت أسعار النفط أمس    | نفط -أسعار           | false
            ارتفعت أسعار النفط أمس    | نفط -الأسعار         | false
            ارتفعت أسعار النفط أمس    | نفط -غاز             | true
            ارتفعت أسعار النفط أمس    | نفط -"أسعار النفط"   | false
            ارتفعت أسعار النفط أمس    | أمس -"النفط أسعار"   | true
            خبر وأسعار النفط          | خبر -"أسعار النفط"   | false
            نشر يوم 13 نوفمبر 2024 هنا | 13/11/2024           | true
            نشر يوم 14 نوفمبر 2024 هنا | 13/11/2024           | false
            نشر يوم 13 نوفمبر 2024 هنا | نشر 13/11/2024       | true
            نشر يوم 13 نوفمبر 2024 هنا | غاز 13/11/2024       | false
            """)
    void aQueryFindsAnArticleWhereItSaysSo(String body, String typed, boolean isFound) throws IOException {
        try (var index = new SmallIndex(directory, body)) {
            assertEquals(isFound ? List.of(body) : List.of(), index.foundAsTyped(typed));
        }
    }

    @Test
    void ofManyWordsTheArticleWithMostComesFirst() throws IOException {
        try (var index = new SmallIndex(directory, "نفط وفضة", "نفط وغاز وذهب", "نفط وغاز")) {
            assertEquals(List.of("نفط وغاز وذهب", "نفط وغاز", "نفط وفضة"), index.foundAsTyped("نفط غاز ذهب"));
        }
    }

    @Test
    void wordsSideBySideComeBeforeTheSameWordsApart() throws IOException {
        var apart = "مجلس عقد اليوم جلسة الأمة";
        var together = "عقد مجلس الأمة اليوم جلسة";

        try (var index = new SmallIndex(directory, apart, together)) {
            assertEquals(List.of(together, apart), index.foundAsTyped("مجلس أمة"));
        }
    }

    @Test
    void aWordAsItIsTypedComesBeforeItsOtherForms() throws IOException {
        try (var index = new SmallIndex(directory, "مدارس جديدة", "مدرسة جديدة")) {
            assertEquals(List.of("مدرسة جديدة", "مدارس جديدة"), index.foundAsTyped("مدرسة"));
            assertEquals(List.of("مدارس جديدة", "مدرسة جديدة"), index.foundAsTyped("مدارس"));
        }
    }
}
