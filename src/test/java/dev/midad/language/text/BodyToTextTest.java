package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyToTextTest {

    @Test
    void paragraphsHaveABlankLineBetweenAndListItemsLinesOfTheirOwn() {
        var body = HtmlToBody.read(
                        "<h2>عنوان</h2><p>أول</p><ol><li>واحد<ul><li>نقطة</li></ul></li><li>اثنان</li></ol>"
                                + "<ol><li>تابع</li></ol><hr><p>آخر</p>",
                        "ar")
                .body();

        assertEquals("عنوان\n\nأول\n\n1. واحد\n  • نقطة\n2. اثنان\n1. تابع\n\nآخر", BodyToText.render(body));
    }

    @Test
    void whatIsNoTextGivesTheWordsItHas() {
        var body = HtmlToBody.read(
                        "<figure><img src='/a.png' alt='وصف'></figure>"
                                + "<table><tr><td>1<td>2<tr><td>3<td>4</table><aside class=pull-quote>قول<cite>قائل</cite></aside>",
                        "ar")
                .body();

        assertEquals("وصف\n\n1\t2\n3\t4\n\nقول\nقائل", BodyToText.render(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ol><li>أ<li>ب</ol><p>ج</p><ol><li>د</ol> | 1. أ¶2. ب¶¶ج¶¶1. د",
                "<ol><li>أ<ol><li>ب<li>ج</ol><li>د<ol><li>هـ</ol></ol> | 1. أ¶  1. ب¶  2. ج¶2. د¶  1. هـ",
                "<ul><li>أ<ol><li>ب</ol></ul><ol><li>ج</ol> | • أ¶  1. ب¶1. ج",
                "<ol><li><ol><li>أ</ol><li>ب</ol> |   1. أ¶1. ب",
                "<ol><li>أ</ol><ul><li>ب</ul><ol><li>ج</ol> | 1. أ¶• ب¶1. ج",
            })
    void eachLevelOfANumberedListIsCountedFromOneWhereItBegins(String html, String text) {
        assertEquals(
                text.replace('¶', '\n').strip(),
                BodyToText.render(HtmlToBody.read(html, "ar").body()).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<figure><img src='/a.png' alt='وصف'><figcaption>تعليق<cite>كونا</cite></figcaption></figure> | تعليق¶كونا",
                "<iframe src='https://video.example/1' title='الجلسة'></iframe> | الجلسة¶https://video.example/1",
                "<iframe src='https://video.example/1'></iframe> | https://video.example/1",
                "<table><caption>الحضور</caption><tr><td>1<td>2</table> | الحضور¶1\t2",
                "<p>أ</p><img src='/a.png'><p>ب</p> | أ¶¶ب",
            })
    void aBlockGivesWhatItSaysAndWhereItComesFrom(String html, String text) {
        assertEquals(
                text.replace('¶', '\n').replace("\\t", "\t"),
                BodyToText.render(HtmlToBody.read(html, "ar").body()));
    }

    @Test
    void plainTextBecomesParagraphsAtBlankLines() {
        var body = BodyFromText.read("  أول\r\nسطر\r\n \r\n\r\nثان\n").body();

        assertEquals("أول\nسطر\n\nثان", BodyToText.render(body));
        assertEquals(2, body.json().size());
    }

    @Test
    void aBlockWithoutWordsGivesNothing() throws IOException {
        var blank =
                "{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\" \"},{\"_type\":\"span\",\"text\":\"\"}]}";
        var body = PortableText.parse(new ObjectMapper()
                        .readTree("[%s,%s,%s]".formatted(blank, blank.replace("\" \"", "\"خبر\""), blank)))
                .body();

        assertEquals("خبر", BodyToText.render(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n \n\n"})
    void whereThereAreNoWordsThereIsNoParagraph(String text) {
        assertEquals(0, BodyFromText.read(text).body().json().size());
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
