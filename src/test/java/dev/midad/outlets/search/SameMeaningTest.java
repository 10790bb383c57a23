package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in several ways is found by each of them. */
class SameMeaningTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "كتب جديدة | كتاب",
                "كتاب جديد | كتب",
                "بالمدارس أمس | مدرسة",
                "المدرسة | المدارس",
                "وللجان رأي | لجنة",
                "لجنة | اللجان",
                "الوزراء | وزير",
                "رسول الله | رسل",
                "هاتف غوغل | جوجل",
                "هاتف Google | غوغل",
                "هاتف گوگل | google",
                "شبكة فيس بوك اليوم | فيسبوك",
                "شبكة facebook اليوم | فيس بوك",
                "شبكة فيسبوك اليوم | الفيس بوك",
                "عبد الله السالم | عبدالله",
                "عبدالله السالم | عبد الله",
                "لعبدالله السالم | عبد الله",
                "صلاح الدين | صلاحالدين",
                "مدينة أبوظبي | أبو ظبي",
                "مدينة أبو ظبي | ابوظبي",
                "مسئول كبير | مسؤول",
                "مسؤول كبير | المسئول",
                "شئون البلاد | شؤون",
                "رءوس الأموال | رؤوس",
                "رؤوس الأموال | رأس",
                "قطر | وقطر",
                "المانيا | والمانيا",
            })
    void eachWayToWriteItFindsTheOthers(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written, "شيء آخر")) {
            assertEquals(List.of(written), index.found(typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"فيس هنا وهناك بوك | فيسبوك", "الله عبد | عبدالله", "سيل جارف | سأل", "رويس | رئيس"})
    void otherWordsAreNotFound(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(), index.found(typed));
        }
    }

    @Test
    void whatWasTypedComesBeforeWhatMeansTheSame() throws IOException {
        try (var index = new SmallIndex(directory, "كتب هنا", "كتاب هنا", "كتاب هناك", "كتاب أمس")) {
            assertEquals(4, index.found("كتاب").size());
            assertEquals("كتب هنا", index.found("كتاب").get(3));
        }
    }

    @Test
    void theAndOfAFrequentWordIsOfTheWord() throws IOException {
        var bodies = new String[50];
        for (var i = 0; i < 50; i++) {
            bodies[i] = i < 20 ? "وشاح " + i : "شاح " + i;
        }
        try (var index = new SmallIndex(directory, bodies)) {
            assertEquals(20, index.found("وشاح").size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "جلسة بمجلس الأمة | جلسة -\"مجلس الأمة\"",
                "جلسة ومجلس الأمة | جلسة -\"مجلس الأمة\"",
                "جلسة بالمجلس البلدي | جلسة -\"المجلس البلدي\"",
                "جلسة للمجلس البلدي | جلسة -\"المجلس البلدي\"",
                "جلسة والمجلس البلدي | جلسة -\"المجلس البلدي\"",
            })
    void anExcludedPhraseIsExcludedBehindParticles(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(), index.found(typed));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"جلسة مجلس بلدي | جلسة -\"المجلس البلدي\"", "جلسة الأمة مجلس | جلسة -\"مجلس الأمة\""})
    void anotherPhraseIsNotExcluded(String written, String typed) throws IOException {
        try (var index = new SmallIndex(directory, written)) {
            assertEquals(List.of(written), index.found(typed));
        }
    }

    @Test
    void whatMeansTheSameIsMarked() throws IOException {
        try (var index = new SmallIndex(directory, "شبكة فيس بوك والكتب اليوم")) {
            assertEquals(List.of("شبكة <mark>فيس بوك</mark> والكتب اليوم"), index.highlights("فيسبوك"));
            assertEquals(List.of("شبكة فيس بوك <mark>والكتب</mark> اليوم"), index.highlights("كتاب"));
        }
    }
}
