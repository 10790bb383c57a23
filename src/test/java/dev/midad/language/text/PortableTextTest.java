package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theBodyOfTheSamplePageComesThroughUnchanged() throws IOException {
        var page = JSON.readTree(Files.readString(Path.of("src/main/resources/sample/article-page.ar.json")));
        var sent = page.at("/article/body");

        var read = PortableText.parse(sent);

        assertEquals(0, read.findings().size());
        assertEquals(sent, read.body().json());
    }

    @Test
    void whatIsLeftOutIsFilledIn() {
        var read = PortableText.parse(json("[{'_type':'block','children':[{'_type':'span','text':'نص'}]}]"));

        assertEquals(
                json("[{'_type':'block','_key':'b0','style':'normal','markDefs':[],"
                        + "'children':[{'_type':'span','_key':'b0s0','text':'نص','marks':[]}]}]"),
                read.body().json());
    }

    @Test
    void aMadeKeyIsNoneThatALaterBlockBrings() {
        var read = PortableText.parse(json("[{'_type':'divider'},{'_type':'divider','_key':'b0'}]"));

        assertEquals(0, read.findings().size());
        assertEquals("b1", read.body().json().at("/0/_key").asText());
    }

    @Test
    void textIsKeptInNfc() {
        var read = PortableText.parse(json("[{'_type':'block','children':[{'_type':'span','text':'\u0627\u0654'}]}]"));

        assertEquals("\u0623", read.body().json().at("/0/children/0/text").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | '' | wrongType",
                "[1] | /0 | wrongType",
                "[{}] | /0/_type | required",
                "[{'_type':'carousel'}] | /0/_type | invalidValue",
                "[{'_type':'block','style':'h1'}] | /0/style | invalidValue",
                "[{'_type':'block','level':1}] | /0/level | invalidValue",
                "[{'_type':'block','listItem':'bullet','level':0}] | /0/level | outOfRange",
                "[{'_type':'block','listItem':'bullet','level':1.5}] | /0/level | outOfRange",
                "[{'_type':'block','children':{}}] | /0/children | wrongType",
                "[{'_type':'block','children':[{'_type':'span'}]}] | /0/children/0/text | required",
                "[{'_type':'block','children':[{'_type':'x','text':''}]}] | /0/children/0/_type | invalidValue",
                "[{'_type':'block','children':[{'_type':'span','text':5}]}] | /0/children/0/text | wrongType",
                "[{'_type':'block','children':[{'_type':'span','text':'a','marks':['bold']}]}]"
                        + " | /0/children/0/marks/0 | unknownMark",
                "[{'_type':'block','children':[{'_type':'span','text':'a','marks':['em','em']}]}]"
                        + " | /0/children/0/marks/1 | repeated",
                "[{'_type':'block','markDefs':[{'_type':'link','_key':'a','href':'javascript:alert(1)'}]}]"
                        + " | /0/markDefs/0/href | invalidUrl",
                "[{'_type':'divider','colour':'red'}] | /0/colour | unknownProperty",
                "[{'_type':'divider','a/b':'red'}] | /0/a~1b | unknownProperty",
                "[{'_type':'divider','_key':'a'},{'_type':'divider','_key':'a'}] | /1/_key | repeated",
                "[{'_type':'divider','_key':'a b'}] | /0/_key | invalidValue",
                "[{'_type':'image'}] | /0/url | required",
                "[{'_type':'image','url':'data:image/png;base64,AA'}] | /0/url | invalidUrl",
                "[{'_type':'image','url':'//evil.example/x.png'}] | /0/url | invalidUrl",
                "[{'_type':'image','url':'https://a.example/x.png','width':-1}] | /0/width | outOfRange",
                "[{'_type':'embed','url':'ftp://a.example'}] | /0/url | invalidUrl",
                "[{'_type':'pullQuote','text':'  '}] | /0/text | required",
                "[{'_type':'table'}] | /0/rows | required",
                "[{'_type':'table','headerRow':'yes','rows':[{'_type':'row','cells':['a']}]}] | /0/headerRow | wrongType",
                "[{'_type':'table','rows':[{'_type':'row','cells':['a','b']},{'_type':'row','cells':['c']}]}]"
                        + " | /0/rows/1/cells | unevenRow",
            })
    void anErrorPointsIntoTheBlock(String body, String pointer, String code) {
        var findings = PortableText.parse(json(body)).findings();

        assertEquals(1, findings.size(), findings::toString);
        assertEquals(pointer, findings.get(0).pointer());
        assertEquals(code, findings.get(0).code());
    }

    @Test
    void brokenUnicodeIsRefused() {
        var body = JSON.createArrayNode();
        var block = body.addObject().put("_type", "block");
        block.putArray("children").addObject().put("_type", "span").put("text", "a\ud800");

        assertEquals(
                "invalidCharacters", PortableText.parse(body).findings().get(0).code());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceUpToWhatAnybodyReads() {
        var body = JSON.createArrayNode();
        for (var i = 0; i < 100; i++) {
            body.addObject().put("_type", "nothing");
        }

        assertEquals(50, PortableText.parse(body).findings().size());
    }

    @Test
    void aBodyHasAsManyBlocksAsAPhoneRenders() {
        var body = JSON.createArrayNode();
        for (var i = 0; i <= PortableText.MAX_BLOCKS; i++) {
            body.addObject().put("_type", "divider");
        }

        var findings = PortableText.parse(body).findings();

        assertEquals("tooMany", findings.get(0).code());
    }

    @Test
    void everyFindingIsSaidInBothLanguages() {
        var finding = PortableText.parse(json("[{'_type':'image'}]")).findings().get(0);

        assertTrue(finding.english().matches("\\p{ASCII}+"));
        assertTrue(finding.arabic().matches(".*\\p{IsArabic}.*"));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
