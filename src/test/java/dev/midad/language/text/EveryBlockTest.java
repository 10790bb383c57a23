package dev.midad.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of block with all of its properties, and how much each property may hold. */
class EveryBlockTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TEXT = "{'_type':'block','_key':'a','style':'h3','listItem':'number','level':2,"
            + "'markDefs':[{'_type':'link','_key':'l','href':'https://a.example/','title':'المصدر'}],"
            + "'children':[{'_type':'span','_key':'s','text':'أكد','marks':['strong','l']},"
            + "{'_type':'span','_key':'t','text':'','marks':[]}]}";
    private static final String IMAGE =
            "{'_type':'image','_key':'b','url':'/قاعة.jpg','alt':'القاعة','caption':'قبيل الافتتاح',"
                    + "'credit':'كونا','width':640,'height':480}";
    private static final String EMBED =
            "{'_type':'embed','_key':'c','url':'https://video.example/1','title':'الجلسة الأولى'}";
    private static final String VIDEO =
            "{'_type':'video','_key':'v','media':'01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e3f','title':'الجلسة',"
                    + "'caption':'الافتتاح','poster':'01956a3e-7c1e-7c3e-9d0b-8b8a7c1d2e40'}";
    private static final String QUOTE =
            "{'_type':'pullQuote','_key':'d','text':'لا تنمية بلا أمن','attribution':'الأمين العام'}";
    private static final String DIVIDER = "{'_type':'divider','_key':'e'}";
    private static final String TABLE = "{'_type':'table','_key':'f','caption':'الحضور','headerRow':true,"
            + "'rows':[{'_type':'row','_key':'r','cells':['الدولة','العدد']},{'_type':'row','_key':'q','cells':['الكويت','']}]}";

    @ParameterizedTest
    @ValueSource(strings = {TEXT, IMAGE, EMBED, VIDEO, QUOTE, DIVIDER, TABLE})
    void aBlockKeepsAllItsProperties(String block) {
        var sent = json("[" + block + "]");

        var read = PortableText.parse(sent);

        assertEquals(List.of(), read.findings());
        assertEquals(sent, read.body().json());
    }

    @ParameterizedTest
    @ValueSource(strings = {TEXT, IMAGE, EMBED, VIDEO, QUOTE, DIVIDER, TABLE})
    void aStoredBlockIsReadAsItWasWritten(String block) {
        var stored = PortableText.parse(json("[" + block + "]")).body().toJson();

        assertEquals(json(stored), Body.ofStored(stored, null).json());
        assertEquals(
                json(stored),
                Body.ofStored(stored.getBytes(StandardCharsets.UTF_8), null).json());
    }

    @Test
    void whatWasNotStoredByUsIsAFaultOfOurs() {
        assertThrows(IllegalStateException.class, () -> Body.ofStored("{", null));
        assertThrows(IllegalStateException.class, () -> Body.ofStored(new byte[] {'{'}, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'caption', 2000, /0/caption, tooLong",
        "'alt', 2000, /0/alt, tooLong",
        "'_key', 64, /0/_key, tooLong",
    })
    void aTextOfABlockHasItsLongest(String property, int most, String pointer, String code) {
        var image = "[{'_type':'image','url':'/x.png','%s':'%s'}]";

        assertEquals(List.of(), codes(image.formatted(property, "a".repeat(most))));
        assertEquals(List.of(code + " " + pointer), codes(image.formatted(property, "a".repeat(most + 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'_type':'image','url':'/x.png','width':%s} | 1 | 100000 | /0/width",
                "{'_type':'image','url':'/x.png','height':%s} | 1 | 100000 | /0/height",
                "{'_type':'block','listItem':'bullet','level':%s} | 1 | 10 | /0/level",
            })
    void aNumberHasItsLeastAndItsMost(String block, int least, int most, String pointer) {
        var body = "[" + block + "]";

        assertEquals(List.of(), codes(body.formatted(least)));
        assertEquals(List.of(), codes(body.formatted(most)));
        assertEquals(List.of("outOfRange " + pointer), codes(body.formatted(least - 1)));
        assertEquals(List.of("outOfRange " + pointer), codes(body.formatted(most + 1)));
        assertEquals(List.of("outOfRange " + pointer), codes(body.formatted("'7'")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'_type':'block','children':[%s]} | {'_type':'span','text':'a'} | 1000 | /0/children",
                "{'_type':'block','markDefs':[%s]} | {'_type':'link','href':'/'} | 500 | /0/markDefs",
                "{'_type':'table','rows':[%s]} | {'_type':'row','cells':['a']} | 500 | /0/rows",
            })
    void anArrayOfABlockHasItsMost(String block, String element, int most, String pointer) {
        var body = "[" + block + "]";

        assertEquals(List.of(), codes(body.formatted(times(element, most))));
        assertEquals(
                "tooMany " + pointer,
                codes(body.formatted(times(element, most + 1))).get(0));
    }

    @Test
    void aRowHasAtMostFiftyCells() {
        var table = "[{'_type':'table','rows':[{'_type':'row','cells':[%s]}]}]";

        assertEquals(List.of(), codes(table.formatted(times("'أ'", 50))));
        assertEquals(
                "tooMany /0/rows/0/cells",
                codes(table.formatted(times("'أ'", 51))).get(0));
    }

    @Test
    void aSpanHasAtMostTenMarks() {
        var links = IntStream.range(0, 11)
                .mapToObj(i -> "{'_type':'link','_key':'l%d','href':'/'}".formatted(i))
                .toList();
        var block = "[{'_type':'block','markDefs':%s,'children':[{'_type':'span','text':'a','marks':[%s]}]}]";

        var eleven = block.formatted(links, times("'strong'", 11));

        assertEquals(List.of("tooMany /0/children/0/marks"), codes(eleven));
    }

    @Test
    void aBodyHasAtMostHalfAMillionCharactersInTextAndTables() {
        var block = "{'_type':'block','children':[{'_type':'span','text':'%s'}]}";
        var table = "{'_type':'table','rows':[{'_type':'row','cells':['ab']}]}";

        assertEquals(List.of(), codes("[%s,%s]".formatted(block.formatted("a".repeat(499_998)), table)));
        assertEquals(List.of("tooLong "), codes("[%s,%s]".formatted(block.formatted("a".repeat(499_999)), table)));
    }

    @Test
    void aBodyHasAtMostTwoThousandBlocks() {
        assertEquals(List.of(), codes("[" + times("{'_type':'divider'}", 2_000) + "]"));
        assertEquals(List.of(), HtmlToBody.read("<hr>".repeat(2_000), "ar").findings());
        assertEquals(1, HtmlToBody.read("<hr>".repeat(2_001), "ar").findings().size());
    }

    @Test
    void aBodyOfHtmlOrPlainTextHasAtMostHalfAMillionCharactersToo() {
        assertEquals(List.of(), BodyFromText.read("ا".repeat(500_000)).findings());
        assertEquals(
                "tooLong",
                BodyFromText.read("ا".repeat(500_001)).findings().get(0).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'_type':'block','children':[{'_type':'span','text':'a','marks':['a','b']}],"
                        + "'markDefs':[{'_type':'link','_key':'a','href':'/a'},{'_type':'link','_key':'b','href':'/b'}]}"
                        + " | tooMany /0/children/0/marks/1",
                "{'_type':'block','markDefs':[{'_type':'link','_key':'em','href':'/a'}]} | invalidValue /0/markDefs/0/_key",
                "{'_type':'block','markDefs':[{'_type':'note','_key':'a','href':'/a'}]} | invalidValue /0/markDefs/0/_type",
                "{'_type':'block','markDefs':[{'_type':'link','href':'/a','rel':'x'}]} | unknownProperty /0/markDefs/0/rel",
                "{'_type':'block','markDefs':[7]} | wrongType /0/markDefs/0",
                "{'_type':'block','children':[{'_type':'span','text':'a','lang':'x'}]} | unknownProperty /0/children/0/lang",
                "{'_type':'block','children':[{'_type':'span','text':'a','marks':[7]}]} | wrongType /0/children/0/marks/0",
                "{'_type':'block','listItem':'star'} | invalidValue /0/listItem",
                "{'_type':'block','style':7} | invalidValue /0/style",
                "{'_type':'table','rows':[{'_type':'line','cells':['a']}]} | invalidValue /0/rows/0/_type",
                "{'_type':'table','rows':[{'_type':'row','cells':['a'],'x':1}]} | unknownProperty /0/rows/0/x",
                "{'_type':'table','rows':[{'_type':'row','cells':[]}]} | required /0/rows/0/cells",
                "{'_type':'table','rows':[{'_type':'row','cells':[7]}]} | wrongType /0/rows/0/cells/0",
                "{'_type':'table','rows':[]} | required /0/rows",
                "{'_type':7} | wrongType /0/_type",
                "{'_type':'image','url':null} | required /0/url",
                "{'_type':'image','url':''} | required /0/url",
            })
    void whatDoesNotBelongInABlockIsSaidOnce(String block, String finding) {
        assertEquals(List.of(finding), codes("[" + block + "]"));
    }

    @Test
    void nullIsTakenForWhatIsNotThere() {
        var nulls = "[{'_type':'image','_key':null,'url':'/x.png','alt':null,'caption':null,'width':null},"
                + "{'_type':'block','style':null,'listItem':null,'level':null,'markDefs':null,'children':null},"
                + "{'_type':'table','headerRow':null,'rows':[{'_type':'row','cells':['a']}]}]";

        var read = PortableText.parse(json(nulls));

        assertEquals(List.of(), read.findings());
        assertEquals(
                json("{'_type':'image','_key':'b0','url':'/x.png'}"),
                read.body().json().get(0));
        assertEquals(false, read.body().json().at("/2/headerRow").asBoolean());
    }

    @Test
    void aMadeKeyIsNoneThatIsTaken() {
        var keys = PortableText.parse(
                        json("[{'_type':'divider','_key':'b1'},{'_type':'divider'},{'_type':'divider','_key':'b3'},"
                                + "{'_type':'divider'},{'_type':'divider'}]"))
                .body()
                .json()
                .findValuesAsText("_key");

        assertEquals(List.of("b1", "b2", "b3", "b4", "b5"), keys);
    }

    private static List<String> codes(String body) {
        return PortableText.parse(json(body)).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static String times(String element, int times) {
        return String.join(",", Collections.nCopies(times, element));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
