package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each is one sentence with one note, as another program writes it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Word
                "<p>نص<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a>.</p><div><hr><div id=ftn1>"
                        + "<p><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> شرح</p></div></div>",
                // Word, endnotes saved as a page
                "<p>نص<a href='file:///C:/x.htm#_edn1' name='_ednref1'>[1]</a>.</p><div id=edn1>"
                        + "<p><a href='file:///C:/x.htm#_ednref1' name='_edn1'>[1]</a> شرح</p></div>",
                // LibreOffice
                "<p>نص<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a>.</p>"
                        + "<div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>شرح</p></div>",
                // Google Docs
                "<p>نص<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>.</p><hr><div><p>"
                        + "<a href='#ftnt_ref1' id='ftnt1'>[1]</a><span>&nbsp;شرح</span></p></div>",
                // WordPress
                "<p>نص<sup data-fn=a class=fn><a href='#a' id='a-link'>1</a></sup>.</p>"
                        + "<ol class=wp-block-footnotes><li id=a>شرح <a href='#a-link'>↩︎</a></li></ol>",
                // Wikipedia
                "<p>نص<sup id='cite_ref-1'><a href='#cite_note-1'>[1]</a></sup>.</p><ol><li id='cite_note-1'>"
                        + "<a href='#cite_ref-1'>↑</a> <span>شرح</span></li></ol>",
                // Markdown
                "<p>نص<sup id='fnref:1'><a href='#fn:1'>1</a></sup>.</p><div class=footnotes><hr><ol><li id='fn:1'>"
                        + "<p>شرح&nbsp;<a href='#fnref:1'>↩</a></p></li></ol></div>",
                // By hand, without a way back
                "<p>نص<a href='#n'>1</a>.</p><p id=n>شرح</p>",
                "<p>نص<a href='#%D8%AD'>1</a>.</p><p id='ح'>شرح</p>",
                "<p>نص<sup><a href='#n'>1</a></sup>.</p><p id=n><sup>1</sup> شرح</p>",
                "<p>نص<a href='#n'>(1)</a>.</p><p id=n>(1) شرح <a href='#gone'>^</a></p>",
                "<p>نص<a href='#n'>1</a>.</p><p id=n>1. شرح</p>",
            })
    void aNoteOfAnyProgramIsAFootnote(String html) {
        var read = HtmlToBody.read(html, "ar");

        assertEquals("نص[1].\n\n[1] شرح", BodyToText.render(read.body()));
        assertEquals(List.of(), read.notes());
        assertEquals(1, read.body().blocks().size());
    }

    @Test
    void twoPlacesMayReferToOneNoteAndOnlyTheFirstIsTheWayBack() {
        var body = HtmlToBody.read(
                        "<p>أ<a href='#n' id=r>*</a> ب<a href='#n'>*</a></p><p id=n>شرح <a href='#r'>^</a></p>", "ar")
                .body();
        var html = BodyToHtml.render(body, "ar");

        assertEquals("أ[*] ب[*]\n\n[*] شرح", BodyToText.render(body));
        assertEquals(2, html.split("id=\"fnref-fn1\"", -1).length, html);
    }

    @Test
    void wordsThatLeadToANoteStayAndTheirNumberFollows() {
        var body = HtmlToBody.read(
                        "<p>قال <a href='#n' id=r>الوزير</a> كذا</p><p id=n>شرح <a href='#r'>↩</a></p>", "ar")
                .body();

        assertEquals("قال الوزير[1] كذا\n\n[1] شرح", BodyToText.render(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | <li id=\"fn-fn1\" value=\"5\"><p>شرح",
                "١ | <li id=\"fn-fn1\" value=\"1\"><p>شرح",
                "* | <li id=\"fn-fn1\"><p>* شرح",
                "1 | <li id=\"fn-fn1\"><p>شرح",
            })
    void theListOfNotesShowsTheSignsOfTheText(String sign, String item) {
        var html = BodyToHtml.render(
                HtmlToBody.read("<p>نص<a href='#n'>" + sign + "</a></p><p id=n>شرح</p>", "ar")
                        .body(),
                "ar");

        assertTrue(html.contains(item), html);
        assertEquals(html, BodyToHtml.render(HtmlToBody.read(html, "ar").body(), "ar"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><a href='#one'>الأول</a></p><h2 id=one>الأول</h2><p>نص</p> | الأول¶¶الأول¶¶نص",
                "<ul><li><a href='#one'>1</a></ul><div id=one><h2>الأول</h2>نص</div> | • 1¶¶الأول¶¶نص",
                "<p id=top>نص</p><p><a href='#top'>1</a></p> | نص¶¶1",
                "<p>نص <a href='#nowhere'>1</a></p> | نص 1",
            })
    void aLinkWithinAPageThatIsNoNoteIsLeftOutAndToldAndItsTextStays(String html, String text) {
        var read = HtmlToBody.read(html, "ar");

        assertEquals(text.replace('¶', '\n'), BodyToText.render(read.body()));
        assertEquals("anchorNotCarried", read.notes().get(0).code());
        assertFalse(BodyToHtml.render(read.body(), "ar").contains("href"));
    }

    @Test
    void ourHtmlGivesTheSameFootnotesAgain() {
        var first = HtmlToBody.read(
                        "<p>أ<a href='#n'>1</a> ب<a href='#m'>2</a></p><p id=n>شرح</p><p id=m>آخر</p>", "ar")
                .body();
        var html = BodyToHtml.render(first, "ar");

        var again = HtmlToBody.read(html, "ar").body();

        assertEquals(html, BodyToHtml.render(again, "ar"));
        assertEquals(first.footnotesJson(), again.footnotesJson());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | wrongType ",
                "[7] | wrongType /0",
                "[{'key':'a'}] | required /0/body",
                "[{'body':[{'_type':'block'}]}] | required /0/key",
                "[{'key':'ا','body':[{'_type':'block'}]}] | invalidValue /0/key",
                "[{'key':'a','body':[{'_type':'block'}],'x':1}] | unknownProperty /0/x",
                "[{'key':'a','body':[{'_type':'divider'}]}] | invalidValue /0/body/0/_type",
                "[{'key':'a','body':[{'_type':'block'}]},{'key':'a','body':[{'_type':'block'}]}] | repeated /1/key",
                "[{'key':'a','body':[{'_type':'block','children':[{'_type':'span','text':'1','marks':['footnote:a']}]}]}]"
                        + " | unknownMark /0/body/0/children",
            })
    void whatIsWrongWithAFootnoteIsNamed(String sent, String finding) {
        var findings = PortableText.withFootnotes(Body.EMPTY, json(sent)).findings();

        assertTrue(
                findings.stream().anyMatch(found -> finding.equals((found.code() + " " + found.pointer()).strip())),
                findings::toString);
    }

    @Test
    void storedFootnotesAreReadAsTheyWereWritten() {
        var body = HtmlToBody.read("<p>أ<a href='#n'>1</a></p><p id=n>شرح</p>", "ar")
                .body();

        var stored = Body.ofStored(body.toJson(), body.footnotesToJson());

        assertEquals(body.footnotes(), stored.footnotes());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
