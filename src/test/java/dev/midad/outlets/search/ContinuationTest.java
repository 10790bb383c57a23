package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is being typed goes on with the words of headlines. */
class ContinuationTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محمد صلاح يسجل | محمد ص | محمد صلاح",
                "محمد صلاح يسجل | صل | صلاح",
                "الأمير محمد بن سلمان | الامير محم | الأمير محمد",
                "لقاء بمحمد ومحمد صلاح | محم | محمد",
                "مؤتمر بالكويت | كوي | الكويت",
                "مؤتمر بالكويت | مؤتمر كو | مؤتمر الكويت",
                "مؤتمر للإمارات | امار | الإمارات",
                "مؤتمر للإمارات | الإم | الإمارات",
                "مؤتمر بالكويت | بالك | بالكويت",
                "انتخابات مجلس الأمة | الانت | انتخابات",
                "انتخابات مجلس الأمة | مجلس ام | مجلس الأمة",
                "أحمد وأحمدي | احم | أحمد",
                "هاتف iPhone جديد | iph | iPhone",
                "مُحَمَّد يصل | محم | محمد",
            })
    void whatIsTypedGoesOnWithAWordAsItIsPrinted(String headline, String typed, String whole) throws IOException {
        try (var index = new SmallIndex(directory, headline)) {
            assertEquals(whole, index.continued(typed, headline).get(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"صلاح محمد يسجل | محمد ص", "محمد أمس صلاح | محمد ص", "الوزير أمس | زي", "محمد | محمد", "قطر | كو"})
    void whatDoesNotFollowIsNotOffered(String headline, String typed) throws IOException {
        try (var index = new SmallIndex(directory, "شيء آخر")) {
            assertEquals(List.of(), index.continued(typed, headline));
        }
    }

    @Test
    void theMostFrequentComesFirstAndOnce() throws IOException {
        try (var index = new SmallIndex(directory, "شيء آخر")) {
            assertEquals(
                    List.of("محمد صلاح", "محمد صالح"),
                    index.continued("محمد ص", "محمد صالح", "محمد صلاح أمس", "ومحمد صلاح اليوم", "قال محمد صلاح"));
        }
    }

    @Test
    void aWordIsOfferedAsMostArticlesPrintIt() throws IOException {
        try (var index = new SmallIndex(directory, "الإمارات", "الإمارات", "الامارات")) {
            assertEquals(List.of("الإمارات"), index.continued("الام", "الامارات"));
        }
    }
}
