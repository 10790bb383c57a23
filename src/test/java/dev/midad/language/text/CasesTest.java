package dev.midad.language.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people really pasted, and what it must become. */
class CasesTest {

    @Test
    void aPasteOfWordKeepsItsTextAndNothingOfItsReviewers() {
        var read = read("paste-word.html");
        var text = BodyToText.render(read.body());
        var html = BodyToHtml.render(read.body(), "ar");

        assertTrue(text.contains("الميزانية[1] بحضور سالم الأحمد والكويت."), text);
        assertTrue(text.contains("نص مضاف والنص الباقي"), text);
        assertTrue(text.contains("رواتب\nوبدلات\t12 مليار"), text);
        assertTrue(text.contains("H₂O و م²"), text);
        assertTrue(text.endsWith("[1] بحسب وزارة المالية."), text);
        assertFalse(text.contains("محذوف") || text.contains("المدقق") || text.contains("AA1"), text);
        assertFalse(html.contains("_ftn") || html.contains("mso"), html);
        assertTrue(html.contains("<td colspan=\"2\">مدموجة</td>"), html);
        assertTrue(html.contains("<ol><li>مرقم أول</li><li>مرقم ثانٍ</li></ol>"), html);
        assertEquals(
                List.of(
                        "deletionNotCarried",
                        "commentNotCarried",
                        "pictureNotCarried",
                        "pictureNotCarried",
                        "linkNotCarried"),
                codes(read));
    }

    @Test
    void aPasteOfGoogleDocsKeepsItsMarksListsAndFootnote() {
        var read = read("paste-google-docs.html");
        var html = BodyToHtml.render(read.body(), "ar");

        assertTrue(html.contains("<strong>غامق</strong><em> مائل</em><s> مشطوب</s><u> تحته خط</u>"), html);
        assertTrue(html.contains("<ul><li>بند 1<ul><li>بند 1-أ</li></ul></li><li>بند 2</li></ul>"), html);
        assertTrue(html.contains("<a href=\"https://alqabas.com/article/1\">القبس</a>"), html);
        assertTrue(BodyToText.render(read.body()).endsWith("القبس[1]\n\n[1] حاشية"), html);
        assertEquals(List.of(), codes(read));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table-rowspan.html | البلد\tالسنة\tالعدد¶الكويت\t2023\t10¶\t2024\t20",
                "table-cell-paragraphs.html | البند الأول¶البند الثاني\tألف¶باء",
                "sup-sub.html | المساحة 17,818 كم²، والإنتاج 10⁶ برميل، وغاز CO₂.",
                "lazy-image.html | قبل¶¶الصورة¶¶بعد",
                "embed-caption.html | لقاء الأمس¶https://www.youtube.com/watch?v=abc",
                "inline-quote.html | قال الوزير: «لن نتراجع» ثم غادر.",
                "list-numbers.html | 1. أول¶¶صورة بينهما¶¶2. ثان",
                "loose-items.html | • تفاح¶• برتقال",
                "footnote.html | جملة فيها حاشية[1] ثم بقية.¶¶[1] نص الحاشية.",
            })
    void eachCaseHasItsText(String file, String text) {
        assertEquals(
                text.replace('¶', '\n').replace("\\t", "\t"),
                BodyToText.render(read(file).body()));
    }

    @Test
    void addressesAsPeopleWriteThemBecomeRightOnes() {
        var json = read("urls-people-write.html").body().json();

        assertEquals(
                List.of(
                        "https://other.example/page",
                        "https://other.example/page",
                        "https://other.example/مقال%20جديد"),
                json.findValuesAsText("href"));
        assertEquals(
                List.of(
                        "https://pictures.example/a.jpg",
                        "https://pictures.example/صورة%20رئيسية.jpg",
                        "https://www.youtube.com/embed/abc"),
                json.findValuesAsText("url"));
    }

    @Test
    void aParagraphInTheOtherDirectionSaysSo() {
        var html = BodyToHtml.render(read("other-direction.html").body(), "ar");

        assertTrue(html.contains("<p>فقرة عربية أولى.</p><p dir=\"ltr\">One paragraph"), html);
    }

    private static List<String> codes(PortableText.Read read) {
        return read.notes().stream().map(Finding::code).toList();
    }

    private static PortableText.Read read(String file) {
        try (var stream = CasesTest.class.getResourceAsStream("/cases/" + file)) {
            return HtmlToBody.read(new String(stream.readAllBytes(), UTF_8), "ar");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
