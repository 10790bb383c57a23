package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other ways to write a query that has words of no article. */
class SpellingTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مكافحة الإرهاب | الارهب | الإرهاب",
                "مكافحة الإرهاب | مكافحه الارهب | مكافحة الإرهاب",
                "مكافحة الإرهاب | مكافه الارهب | مكافحة الإرهاب",
                "مكافحة الإرهاب | \"مكافحه الارهب\" | \"مكافحة الإرهاب\"",
                "مكافحة الإرهاب أمس | امش \"مكافحه الارهب\" | امش \"مكافحة الإرهاب\"",
                "دولة الإمارات | الإماارات | الإمارات",
                "مؤتمر الكويت | الكوويت | الكويت",
                "مدرسة جديدة | مدرصة | مدرسة",
                "هاتف iPhone جديد | iphoen | iPhone",
            })
    void aWordThatNoArticleHasIsPutRightAsArticlesPrintIt(String written, String typed, String other)
            throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(other, index.otherwise(typed).get(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "مدرسة جديدة | مدينه",
                "باب جديد | بات",
                "قطر وعمان | قصر",
                "الكوفة القديمة | الكويت",
                "عام 2013 | 2031",
                "لقاح كوفيد18 | كوفيد19",
                "عند البيت | عنـدما",
            })
    void aWordThatIsNoMistakeIsNotPutRight(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(), index.otherwise(typed));
        }
    }

    @Test
    void theNearestWordComesBeforeTheMostFrequent() throws IOException {
        try (var index = new SmallIndex(directory, "الاقتصاد", "الاقتصار هنا", "الاقتصار هناك")) {
            assertEquals("الاقتصاد", index.otherwise("الاقتصااد").get(0));
        }
    }

    @Test
    void aWordWithALetterMoreComesBeforeOneWithALetterLess() throws IOException {
        try (var index = new SmallIndex(directory, "يونيو", "يونيو أمس", "يونيكود")) {
            assertEquals("يونيكود", index.otherwise("يونيود").get(0));
        }
    }

    @Test
    void aPhraseIsOfferedWithoutItsMarksAfterAllElse() throws IOException {
        try (var index = new SmallIndex(directory, "مكافحة الإرهاب")) {
            assertEquals(List.of("الإرهاب مكافحة"), index.otherwise("\"الإرهاب مكافحة\""));
            assertEquals(List.of("\"الإرهاب مكافحة\"", "الإرهب مكافحة"), index.otherwise("\"الإرهب مكافحة\""));
        }
    }

    @Test
    void theSpellingOfMostArticlesIsOffered() throws IOException {
        try (var index = new SmallIndex(directory, "الامارات", "الإمارات", "الإمارات أمس")) {
            assertEquals(List.of("الإمارات"), index.otherwise("الاماارات"));
        }
        try (var index = new SmallIndex(directory.resolve("other"), "الامارات", "الإمارات", "الامارات أمس")) {
            assertFalse(index.otherwise("الاماارات").contains("الإمارات"));
        }
    }
}
