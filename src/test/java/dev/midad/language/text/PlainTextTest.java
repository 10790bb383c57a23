package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text of strangers: cleaned, its direction found, shown as HTML that can do nothing. */
class PlainTextTest {

    @Test
    void whatTurnsTextRoundIsTakenOut() {
        assertEquals("abc def", PlainText.clean("\u202Eabc\u202C \u2066def\u2069\uFEFF\u00AD"));
    }

    @Test
    void whatJoinsAndPartsLettersStays() {
        assertEquals(
                "می\u200Cخواهم 👨\u200D👩\u200D👧 \u200Fنص",
                PlainText.clean("می\u200Cخواهم 👨\u200D👩\u200D👧 \u200Fنص"));
    }

    @Test
    void linesAreCountedAndTrimmed() {
        assertEquals("a\n\n\nb\nc", PlainText.clean("\n a  \r\n\r\n\r\n\r\n\r\n\r\nb\t\rc\n "));
    }

    @Test
    void signsDoNotClimbOverOtherLines() {
        assertEquals("ن" + "\u0301".repeat(4) + "ص", PlainText.clean("ن" + "\u0301".repeat(400) + "ص"));
        assertEquals("شَدَّةٌ", PlainText.clean("شَدَّةٌ"));
        assertEquals("ن" + "\u20DD".repeat(4), PlainText.clean("ن" + "\u20DD".repeat(5)));
        assertEquals("\u0301\u0301\u0301\u0301ن\u0301", PlainText.clean("\u0301".repeat(5) + "ن\u0301"));
    }

    @Test
    void aNameIsOneLine() {
        assertEquals("أبو سالم", PlainText.cleanLine(" \u200Fأبو\n\u00A0\u3164 سالم\u202E "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200F\u200B", "\u3164", "ـــ", "\u0301", "\u2800\u00A0\n"})
    void whatCannotBeSeenIsBlank(String text) {
        assertTrue(PlainText.isBlank(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "👍", "ا", "؟"})
    void whatCanBeSeenIsNot(String text) {
        assertFalse(PlainText.isBlank(text));
    }

    @ParameterizedTest
    @CsvSource({
        "iPhone 17 ممتاز جدا, rtl",
        "قرأت مقال The Economist أمس, rtl",
        "I read الجريدة every day, ltr",
        "123 45, ltr",
        "السلام عليكم, rtl",
        "https://example.com/very/long/path شكرا, rtl",
        "hello شكرا, ltr",
        "شكرا hello, rtl",
        "«خبر», rtl",
        "(hello) شكرا، hello, ltr",
        "👍 !!, ltr"
    })
    void theDirectionIsThatOfMostWords(String text, String direction) {
        assertEquals(direction, Direction.ofText(text, "ltr"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>a</b> & \"b\" | <p>&lt;b&gt;a&lt;/b&gt; &amp; \"b\"</p>",
                "javascript:alert(1) | <p>javascript:alert(1)</p>",
                "data:text/html,<script>alert(1)</script> | <p>data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "http://user:pass@bank.example/ | <p>http://user:pass@bank.example/</p>",
                "mail me@example.com | <p>mail me@example.com</p>"
            })
    void markupAndOtherSchemesAreText(String text, String html) {
        assertEquals(html, PlainTextToHtml.render(text, "ltr"));
    }

    @Test
    void paragraphsAndLinesAreKept() {
        assertEquals("<p>أ<br>ب</p><p>ج</p>", PlainTextToHtml.render("أ\nب\n\nج", "rtl"));
    }

    @Test
    void aParagraphOfTheOtherDirectionSaysSo() {
        assertEquals("<p>خبر</p><p dir=\"ltr\">news</p>", PlainTextToHtml.render("خبر\n\n \n\nnews", "rtl"));
        assertEquals("<p dir=\"rtl\">خبر</p><p>news</p>", PlainTextToHtml.render("خبر\n\nnews", "ltr"));
    }

    @Test
    void blankLinesAtTheBeginningAreNoParagraph() {
        assertEquals("<p>أ<br></p>", PlainTextToHtml.render("\n\n\nأ\n", "rtl"));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, rtl",
        "ar-KW, rtl",
        "fa, rtl",
        "ckb, rtl",
        "ur, rtl",
        "az-Arab, rtl",
        "en, ltr",
        "ar-Latn, ltr",
        "tr, ltr"
    })
    void theDirectionOfALanguageIsThatOfItsScript(String tag, String direction) {
        assertEquals(direction, Direction.of(tag));
    }

    @Test
    void linksAreThoseOfTheWeb() {
        assertEquals(
                "<p>انظر <a href=\"https://www.a.example/x?y=1&amp;z=%22\" rel=\"ugc nofollow noopener\" dir=\"ltr\">"
                        + "www.a.example/x?y=1&amp;z=%22</a>.</p>",
                PlainTextToHtml.render("انظر www.a.example/x?y=1&z=%22.", "rtl"));
        assertEquals(
                List.of("a.example", "xn--mgbh0fb.example", "b.example"),
                Links.hosts("HTTP://A.example/1 https://مثال.example/ (www.b.example) ftp://c.example x@d.example"));
    }

    @Test
    void aLinkCannotLeaveItsAttribute() {
        var html = PlainTextToHtml.render(
                "https://a.example/\"onmouseover=\"alert(1) https://a.example/'><img src=x>", "ltr");

        assertFalse(html.contains("<img"), html);
        assertFalse(html.matches(".*<a[^>]* onmouseover=.*"), html);
    }

    @Test
    void textsThatDifferInLittleAreAlike() {
        var one = "اربح ألف دينار كل يوم من بيتك بلا خبرة ولا رأس مال، اتصل الآن على هذا الرقم واحصل على هديتك";
        var other = one.replace("ألف", "ألفي").replace("الآن", "اليوم");
        var unrelated =
                "قرأت المقال مرتين ولم أجد فيه جديدًا، فالكاتب يكرر ما قيل في الأعوام الماضية عن المؤتمر وضيوفه";

        assertTrue(Long.bitCount(Likeness.simhash(one) ^ Likeness.simhash(other)) <= 16);
        assertTrue(Long.bitCount(Likeness.simhash(one) ^ Likeness.simhash(unrelated)) > 16);
        assertEquals(Likeness.simhash("كـلامٌ هنا"), Likeness.simhash("كلام هنا!"));
        assertTrue(Likeness.shared(one, other) >= 0.7);
        assertTrue(Likeness.shared(one, unrelated) < 0.3);
        assertEquals(2, Likeness.words("كلمة، كلمة"));
    }
}
