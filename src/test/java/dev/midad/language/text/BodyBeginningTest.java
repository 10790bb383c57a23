package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyBeginningTest {

    @Test
    void onlyParagraphsQuotationsAndListItemsAreSentencesOfTheText() {
        assertEquals(
                "الأولى. الثانية. الثالثة. الرابعة.",
                of(
                        "<figure><img src='https://a.example/b.jpg' alt='بديل'><figcaption>تعليق الصورة</figcaption></figure>"
                                + "<h2>عنوان فرعي</h2><p>الأولى.</p><p>الثانية.</p><hr><blockquote>الثالثة.</blockquote>"
                                + "<table><caption>جدول</caption><tr><td>خلية</td><td>أخرى</td></tr><tr><td>خلية</td><td>أخرى</td></tr></table><ul><li>الرابعة.</li></ul>"
                                + "<p><iframe src='https://www.youtube.com/embed/x' title='فيديو'></iframe></p>",
                        200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>https://a.example/b</p><p>النص.</p> | النص.",
                "<p>انظر https://a.example/b، ثم اكتب إلى desk@a.example.</p> | انظر، ثم اكتب إلى.",
                "<p>النص (www.a.example).</p> | النص.",
                "<p>…</p><p>النص  في\u00a0سطر<br>وسطر.</p> | النص في سطر وسطر.",
                "<p><a href='https://a.example/b'>الخبر</a> مهم.</p> | الخبر مهم.",
            })
    void addressesAreLeftOut(String html, String beginning) {
        assertEquals(beginning, of(html, 200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "الجملة الأولى. الجملة الثانية. | 20 | الجملة الأولى.",
                "الجملة الأولى. الجملة الثانية. | 14 | الجملة الأولى.",
                "هل هذا سؤال؟ نعم هو سؤال طويل. | 15 | هل هذا سؤال؟",
                "First sentence! Second one is longer. | 20 | First sentence!",
                "Eins zwei. drei vier | 20 | Eins zwei. drei vier",
                "第一句。第二句很长很长。 | 6 | 第一句。",
                "قال د. محمد إن المؤتمر بدأ أمس في المدينة. | 20 | قال د. محمد إن…",
                "Dr. Smith came to the city yesterday. | 20 | Dr. Smith came to…",
                "كلمات كثيرة بلا نهاية | 12 | كلمات كثيرة…",
                "كلمات كثيرة بلا نهاية | 11 | كلمات…",
                "كلمةطويلةجدا | 6 | كلمةط…",
            })
    void itIsCutAtTheEndOfASentenceOrElseOfAWord(String text, int most, String beginning) {
        assertEquals(beginning, of("<p>" + text + "</p>", most));
    }

    @Test
    void sentencesOfSeveralParagraphsAreTakenAsFarAsTheyFit() {
        assertEquals("الأولى. الثانية.", of("<p>الأولى.</p><p>الثانية.</p><p>الثالثة الطويلة جدا.</p>", 25));
    }

    @Test
    void noLetterIsCutInTwo() {
        assertEquals("𐤀…", of("<p>" + "𐤀".repeat(10) + "</p>", 4));
        assertEquals("𐤀…", of("<p>" + "𐤀".repeat(10) + "</p>", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<h2>عنوان</h2>", "<img src='https://a.example/b.jpg' alt='بديل'>", "<p>—</p>"})
    void aBodyWithoutParagraphsHasNoBeginning(String html) {
        assertEquals("", of(html, 200));
    }

    @Test
    void itIsNeverLongerThanWasAskedFor() {
        var text = "جملة قصيرة. " + "كلمات كثيرة في جملة طويلة ".repeat(20);
        for (var most = 3; most < 300; most++) {
            var beginning = of("<p>" + text + "</p>", most);
            assertEquals(true, beginning.length() <= most, beginning);
        }
    }

    private static String of(String html, int most) {
        return BodyBeginning.of(HtmlToBody.read(html, "ar").body(), "ar", most);
    }
}
