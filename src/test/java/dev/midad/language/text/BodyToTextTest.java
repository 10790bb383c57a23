package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BodyToTextTest {

    @Test
    void paragraphsHaveABlankLineBetweenAndListItemsLinesOfTheirOwn() {
        var body = HtmlToBody.read("<h2>عنوان</h2><p>أول</p><ol><li>واحد<ul><li>نقطة</li></ul></li><li>اثنان</li></ol>"
                        + "<ol><li>تابع</li></ol><hr><p>آخر</p>")
                .body();

        assertEquals("عنوان\n\nأول\n\n1. واحد\n  • نقطة\n2. اثنان\n3. تابع\n\nآخر", BodyToText.render(body));
    }

    @Test
    void whatIsNoTextGivesTheWordsItHas() {
        var body = HtmlToBody.read(
                        "<figure><img src='/a.png' alt='وصف'></figure>"
                                + "<table><tr><td>1<td>2<tr><td>3<td>4</table><aside class=pull-quote>قول<cite>قائل</cite></aside>")
                .body();

        assertEquals("وصف\n\n1\t2\n3\t4\n\nقول\nقائل", BodyToText.render(body));
    }

    @Test
    void plainTextBecomesParagraphsAtBlankLines() {
        var body = BodyFromText.read("  أول\r\nسطر\r\n \r\n\r\nثان\n").body();

        assertEquals("أول\nسطر\n\nثان", BodyToText.render(body));
        assertEquals(2, body.json().size());
    }

    @Test
    void anyNumberOfBlankLinesIsOneEndOfAParagraph() {
        var body = BodyFromText.read("أول" + "\n".repeat(200_000) + "ثان").body();

        assertEquals("أول\n\nثان", BodyToText.render(body));
    }

    @Test
    void wordsAreCountedAsReadersDo() {
        assertEquals(
                5,
                WordCount.of(
                        BodyFromText.read("أكد (إعلان الكويت) أهميةً، 2026 …").body()));
        assertEquals(4, WordCount.readingMinutes(640));
        assertEquals(1, WordCount.readingMinutes(0));
    }
}
