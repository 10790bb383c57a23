package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ارتفعت أسعار النفط | أسعار النفط | false",
                "ارتفعت أسعار النفط | أسعار الغاز | true",
                "بالمدارس أمس | مدرسة | false",
                "شبكة فيس بوك اليوم | فيسبوك | false",
                "شبكة فيس اليوم | فيسبوك | true",
                "شبكة بوك اليوم | فيسبوك | true",
                "مسئول كبير | مسؤول | false",
                "لقاح COVID-19 الجديد | covid19 | false",
                "وزارة هيئة | وزارة/هيئة | false",
                "وزارة كبيرة | وزارة/هيئة | true",
                "أسعار النفط | \"النفط أسعار\" | false",
            })
    void aQueryIsDoubtedWhereNoArticleHasOneOfItsWordsInAnyForm(String written, String typed, boolean isDoubted)
            throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(isDoubted, index.doubts(typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"أسعار النفط | hgkt' | النفط", "هاتف apple جديد | شححمث | apple"})
    void whatWasTypedOnTheOtherKeyboardIsOfferedAsItWasMeant(String written, String typed, String meant)
            throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(meant), index.otherwise(typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"أسعار الغاز | hgkt'", "vitamin a | شك", "طائرة F16 هناك | ب16"})
    void whatTheOtherKeyboardMakesNoWordsOfIsNotOffered(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(), index.otherwise(typed));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 10, true", "1, 9, false", "3, 30, true", "3, 29, false", "4, 40, false"})
    void aWordOfFewArticlesIsPutRightWhereTenTimesAsManyHaveASimilarOne(int few, int many, boolean isPutRight)
            throws IOException {
        var bodies = new ArrayList<>(Collections.nCopies(few, "مدرصة جديدة"));
        bodies.addAll(Collections.nCopies(many, "مدرسة جديدة"));
        // Lucene takes a word for no mistake that more than one article in a hundred has.
        bodies.addAll(Collections.nCopies(400, "خبر"));

        try (var index = new SmallIndex(directory, bodies.toArray(String[]::new))) {
            assertEquals(isPutRight ? List.of("مدرسة") : List.of(), index.otherwise("مدرصة"));
        }
    }

    @Test
    void aRareWordThatArticlesWriteInAnotherWayIsNoMistake() throws IOException {
        var bodies = new ArrayList<>(Collections.nCopies(10, "شبكة فيسبوق"));
        bodies.addAll(List.of("شبكة فيسبوك", "شبكة فيس بوك"));

        try (var index = new SmallIndex(directory, bodies.toArray(String[]::new))) {
            assertEquals(List.of(), index.otherwise("فيسبوك"));
        }
    }

    @Test
    void theJoinedWordsThatAnArticleHasAreLeftAlone() throws IOException {
        var bodies = new ArrayList<>(Collections.nCopies(10, "التأسيس"));
        bodies.add("#يوم_التأسيص");

        try (var index = new SmallIndex(directory, bodies.toArray(String[]::new))) {
            assertEquals(List.of(), index.otherwise("يوم_التأسيص"));
            assertEquals(List.of("التأسيس"), index.otherwise("التأسيص"));
        }
    }

    @Test
    void joinedWordsArePutRightAndStayJoined() throws IOException {
        try (var index = new SmallIndex(directory, "مكافحة الإرهاب")) {
            assertEquals(List.of("مكافحة-الإرهاب"), index.otherwise("مكافحة_الارهب"));
        }
    }

    @Test
    void ofWordsEquallyNearTheMostFrequentComesFirstAndThreeAreOffered() throws IOException {
        try (var index = new SmallIndex(
                directory, "مدرسة", "مدرشة", "مدرشة", "مدرشة", "مدرجة", "مدرجة", "مدرزة", "مدرزة", "مدرزة", "مدرزة")) {
            assertEquals(List.of("مدرزة", "مدرشة", "مدرجة"), index.otherwise("مدرصة"));
        }
    }

    @Test
    void aMistakeInTheFirstLetterIsPutRight() throws IOException {
        try (var index = new SmallIndex(directory, "مدرسة جديدة")) {
            assertEquals(List.of("مدرسة"), index.otherwise("ندرسة"));
        }
    }

    @Test
    void noWordIsPutRightWithDigits() throws IOException {
        try (var index = new SmallIndex(directory, "لقاح كوفيد19")) {
            assertEquals(List.of("كوفيد"), index.otherwise("كوفيدا"));
        }
    }
}
