package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وافق المجلس على القانون | القوانين المجلس | وافق <mark>المجلس</mark> على <mark>القانون</mark>",
                "وافق المجلس على القانون | \"المجلس على القانون\" | وافق <mark>المجلس على القانون</mark>",
                "وافق المجلس على القانون | \"القانون المجلس\" خبر | ''",
                "سعر نفط ثم سعر ذهب | \"سعر نفط\" | <mark>سعر نفط</mark> ثم سعر ذهب",
                "قُبَيْلَ الـانتخابـــات بيوم | انتخابات | قُبَيْلَ <mark>الـانتخابـــات</mark> بيوم",
                "كوب كويتي في دويلة | كوي* | كوب <mark>كويتي</mark> في دويلة",
                "a 😀 نفط & <b> نفط | نفط | a 😀 <mark>نفط</mark> &amp; &lt;b&gt; <mark>نفط</mark>",
            })
    void whatWasFoundIsMarkedInTheLettersOfTheArticle(String body, String typed, String marked) throws IOException {
        assertEquals(marked.isEmpty() ? List.of() : List.of(marked), highlights(typed, body));
    }

    @Test
    void aTextOfManyWordsIsMarkedToItsEnd() throws IOException {
        var filling = "كلام طويل عن أمور كثيرة. ".repeat(4_000);

        var passages = highlights("زقزقة", filling + "ثم سُمعت زقزقة في الحديقة. " + filling);

        assertEquals(1, passages.size());
        assertEquals(
                List.of("<mark>زقزقة</mark>"),
                Stream.of(passages.get(0).split(" "))
                        .filter(word -> word.contains("mark"))
                        .toList());
    }

    @Test
    void thePassagesWithMostOfTheQueryAreShownInTheirOrder() throws IOException {
        var filling = "كلام طويل عن أمور كثيرة لا شأن لها بما يبحث عنه القارئ في هذا اليوم من أيام الأسبوع. ".repeat(5);

        var passages = highlights(
                "النفط الأسعار",
                "نفط مرة واحدة. " + filling + "ارتفعت أسعار النفط. " + filling + "هبطت أسعار النفط. " + filling
                        + "أسعار.");

        assertEquals(2, passages.size());
        assertTrue(passages.get(0).contains("ارتفعت <mark>أسعار</mark> <mark>النفط</mark>"));
        assertTrue(passages.get(1).contains("هبطت <mark>أسعار</mark> <mark>النفط</mark>"));
    }

    @Test
    void aHeadlineIsShownWholeAndWhatHasNoneOfTheWordsNotAtAll() throws IOException {
        try (var index = new SmallIndex(directory, "وافق المجلس")) {
            assertEquals(
                    List.of(new HighlightsView("<mark>خبر</mark>", null, List.of())), index.highlighted("الأخبار"));
        }
    }

    @Test
    void everyArticleIsMarkedWhereverInTheIndexItLies() throws IOException {
        try (var index = new SmallIndex(directory, "كلام", "سعر نفط", "كلام آخر", "ثم هبط سعر نفط")) {
            index.add("كلام عن أمور", "بعد سعر نفط سعر", "كلام كثير");
            index.add("سعر نفط اليوم");

            assertEquals(
                    Set.of(
                            "<mark>سعر نفط</mark>",
                            "ثم هبط <mark>سعر نفط</mark>",
                            "بعد <mark>سعر نفط</mark> سعر",
                            "<mark>سعر نفط</mark> اليوم"),
                    Set.copyOf(index.highlights("\"سعر نفط\"")));
        }
    }

    @Test
    void theLastArticleOfASegmentIsMarkedByItsOwnWords() throws IOException {
        try (var index = new SmallIndex(directory, "كلام", "هبط سعر النفط")) {
            index.add("نفط اليوم وغدا", "كلام");

            assertEquals(
                    Set.of("هبط سعر <mark>النفط</mark>", "<mark>نفط</mark> اليوم وغدا"),
                    Set.copyOf(index.highlights("نفط")));
        }
    }

    @Test
    void aBeginningIsMarkedInEveryWordThatGoesOnWithIt() throws IOException {
        assertEquals(
                List.of("قطع <mark>قطار</mark> سريع <mark>قطاعا</mark> من <mark>القطاع</mark> ثم <mark>قطارا</mark>"),
                highlights("قطا*", "قطع قطار سريع قطاعا من القطاع ثم قطارا"));
    }

    private List<String> highlights(String typed, String... bodies) throws IOException {
        try (var index = new SmallIndex(directory, bodies)) {
            return index.highlights(typed);
        }
    }
}
