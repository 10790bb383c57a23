package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Poems, tables with merged cells, numbers of lists, directions and pictures that lead somewhere. */
class RichBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>صدر *** عجز</p><p>صدر *** عجز</p> | صدر *** عجز¶صدر *** عجز",
                "<p>صدر *** عجز<br>صدر *** عجز</p><p>صدر *** عجز</p> | صدر *** عجز¶صدر *** عجز¶¶صدر *** عجز",
                "<div class=poem><p>سطر</p><p>سطر آخر</p></div> | سطر¶سطر آخر",
                "<pre class=wp-block-verse>صدر    عجز\\n\\nسطر</pre> | صدر *** عجز¶¶سطر",
            })
    void aPoemIsFoundAndKeepsItsLines(String html, String lines) {
        var body = HtmlToBody.read(html.replace("\\n", "\n"), "ar").body();

        assertEquals("verse", body.json().at("/0/_type").asText());
        assertEquals(
                lines.replace('¶', '\n'), body.json().at("/0/children/0/text").asText());
        assertEquals(1, body.json().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<p>***</p>", "<p>نص ***</p>", "<p>a*** b</p>", "<p>أ *** ب *** ج</p>", "<ul><li>أ *** ب</ul>"})
    void starsThatPartNoHemistichsAreText(String html) {
        assertEquals(
                "block",
                HtmlToBody.read(html, "ar").body().json().at("/0/_type").asText());
    }

    @Test
    void plainTextHasPoemsToo() {
        var body =
                BodyFromText.read("مقدمة\n\nصدر *** عجز\nصدر *** عجز\n\nخاتمة").body();

        assertEquals("verse", body.json().at("/1/_type").asText());
        assertEquals("مقدمة\n\nصدر *** عجز\nصدر *** عجز\n\nخاتمة", BodyToText.render(body));
    }

    @Test
    void aPoemIsReadAgainFromOurHtml() {
        var html =
                BodyToHtml.render(BodyFromText.read("صدر *** عجز\nصدر *** عجز").body(), "ar");

        assertEquals(html, BodyToHtml.render(HtmlToBody.read(html, "ar").body(), "ar"));
        assertTrue(html.contains("<div class=\"verse\"><p>صدر *** عجز<br>صدر *** عجز</p></div>"), html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ol start=4><li>أ<li>ب</ol> | <ol start=\"4\"><li>أ</li><li>ب</li></ol>",
                "<ol><li>أ</ol><ol><li>ب</ol> | <ol><li>أ</li></ol><ol><li>ب</li></ol>",
                "<ol><li>أ<li value=7>ب</ol> | <ol><li>أ</li></ol><ol start=\"7\"><li>ب</li></ol>",
                "<ol start=0><li>أ</ol> | <ol><li>أ</li></ol>",
                "<a href='/x'><img src='/1.png'></a> | <figure><a href=\"/x\"><img src=\"/1.png\" alt=\"\"></a></figure>",
                "<table><tr><th>أ<th>ب<tr><th>ج<td>د</table> | <table><thead><tr><th>أ</th><th>ب</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">ج</th><td>د</td></tr></tbody></table>",
                "<table><thead><tr><th>أ<th>ب<tr><th>ج<th>د</thead><tr><td>1<td>2</table>"
                        + " | <table><thead><tr><th>أ</th><th>ب</th></tr><tr><th>ج</th><th>د</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
                "<table><tr><td><a href='/x'>أ</a><td rowspan=9>ب<tr><td>ج</table>"
                        + " | <table><tbody><tr><td><a href=\"/x\">أ</a></td><td rowspan=\"2\">ب</td></tr><tr><td>ج</td></tr></tbody></table>",
                "<p dir=rtl>BBC News Arabic قالت</p> | <p dir=\"rtl\">BBC News Arabic قالت</p>",
                "<p>BBC قالت إن الخبر صحيح</p> | <p>BBC قالت إن الخبر صحيح</p>",
                "<div class=verse><p>Two roads diverged<br>in a wood</p></div>"
                        + " | <div class=\"verse\" dir=\"ltr\"><p>Two roads diverged<br>in a wood</p></div>",
                "<div dir=ltr><p>123</p></div> | <p dir=\"ltr\">123</p>",
                "<p>م<sup>2</sup> <span style='vertical-align:super;font-size:0.6em'>3</span></p>"
                        + " | <p>م<sup>2</sup> <sup>3</sup></p>",
            })
    void aBodyHoldsItAndGivesItBack(String html, String ours) {
        var written = BodyToHtml.render(HtmlToBody.read(html, "ar").body(), "ar");

        assertEquals("<div lang=\"ar\" dir=\"rtl\">" + ours + "</div>", written);
        assertEquals(written, BodyToHtml.render(HtmlToBody.read(written, "ar").body(), "ar"));
    }

    @Test
    void richCellsMayComeWithoutTheirTexts() {
        var body = PortableText.parse(json("[{'_type':'table','rows':["
                        + "{'_type':'row','richCells':[{'_type':'cell','colSpan':2,'children':[{'_type':'span','text':'أ'}]}]},"
                        + "{'_type':'row','cells':['ب','ج']}]}]"))
                .body();

        assertEquals(json("['أ','']"), body.json().at("/0/rows/0/cells"));
        assertEquals(
                "ج", body.json().at("/0/rows/1/richCells/1/children/0/text").asText());
    }

    @Test
    void richCellsThatAreNoListAreNamedOnce() {
        var read = PortableText.parse(json("[{'_type':'table','rows':[{'_type':'row','cells':['a'],'richCells':7}]}]"));

        assertEquals(1, read.findings().size());
        assertEquals("wrongType", read.findings().get(0).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'_type':'block','start':2} | invalidValue /0/start",
                "{'_type':'block','listItem':'number','start':0} | outOfRange /0/start",
                "{'_type':'block','dir':'auto'} | invalidValue /0/dir",
                "{'_type':'verse'} | required /0/children",
                "{'_type':'image','url':'/1.png','link':'javascript:x'} | invalidUrl /0/link",
                "{'_type':'table','rows':[{'_type':'row','cells':['a'],'richCells':[{'_type':'cell','colSpan':51}]}]}"
                        + " | outOfRange /0/rows/0/richCells/0/colSpan",
                "{'_type':'table','rows':[{'_type':'row','richCells':[{'_type':'cell','children':[{'text':'a','marks':['x']}]}]}]}"
                        + " | unknownMark /0/rows/0/richCells/0/children/0/marks/0",
            })
    void whatIsWrongIsNamed(String block, String finding) {
        var found = PortableText.parse(json("[" + block + "]")).findings().get(0);

        assertEquals(finding, found.code() + " " + found.pointer());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
