package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WxrReaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel>
            <wp:wxr_version>1.2</wp:wxr_version>
            """;

    @Test
    void partsComeOneByOneWithTheirLines() {
        var reader =
                read(HEAD + "<item>\n<title>أول</title><wp:post_id>7</wp:post_id></item>\n<item/></channel></rss>");

        assertEquals("1.2", next(reader).text());
        var item = next(reader);
        assertEquals("أول", item.text("title"));
        assertEquals(7, item.number("wp:post_id"));
        assertEquals(5, item.line());
        assertEquals(7, next(reader).line());
        assertNull(reader.next());
    }

    @Test
    void textThatIsSplitOverSeveralSectionsIsOneText() {
        var reader =
                read(HEAD + "<item><content:encoded><![CDATA[a ]]]]><![CDATA[> b]]> &amp; c</content:encoded></item>");
        next(reader);

        assertEquals("a ]]> b & c", next(reader).text("content:encoded"));
    }

    @Test
    void aFileThatIsCutGivesWhatCameBefore() {
        var reader = read(HEAD + "<item><title>أول</title></item>\n<item><title>ثان");
        next(reader);
        assertEquals("أول", next(reader).text("title"));

        var cut = assertThrows(WxrException.class, () -> next(reader));
        assertEquals("not-xml", cut.code());
        assertEquals(6, cut.line());
        assertTrue(cut.reason().arabic().contains("مقطوع"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | not-xml",
                "{\"kind\":\"article\"} | not-xml",
                "<html><body>x</body></html> | not-wxr",
                "<rss><channel><title>a feed</title><item><title>x</title></item></channel></rss> | not-wxr",
                "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>9</wp:wxr_version></channel></rss> | unknown-version",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><title>&x;</title></channel></rss> | declares-entities",
                "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss> | declares-entities",
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'><rss><channel/></rss> | declares-entities",
            })
    void whatIsNoExportIsRefused(String file, String code) {
        assertEquals(
                code,
                assertThrows(WxrException.class, () -> all(file.getBytes(StandardCharsets.UTF_8)))
                        .code());
    }

    @Test
    void anEntityThatXmlDoesNotKnowIsRefused() {
        var file = (HEAD + "<item><title>a&nbsp;b</title></item></channel></rss>").getBytes(StandardCharsets.UTF_8);

        assertEquals(5, assertThrows(WxrException.class, () -> all(file)).line());
    }

    @Test
    void bytesOfAnotherEncodingAreNamed() {
        var file = (HEAD + "<item><title>مرحبا</title></item>").getBytes(Charset.forName("windows-1256"));

        assertEquals(
                "wrong-encoding",
                assertThrows(WxrException.class, () -> all(file)).code());
    }

    @Test
    void theEncodingThatTheFileDeclaresIsUsed() {
        var text = HEAD.replace("UTF-8", "windows-1256") + "<item><title>مرحبا</title></item></channel></rss>";
        var reader = new WxrReader(new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1256"))));
        next(reader);

        assertEquals("مرحبا", next(reader).text("title"));
    }

    @Test
    void controlCharactersOfOldEditorsAreReadAsSpaces() {
        var reader = read(HEAD + "<item><title>a\u0008b\u0000c</title></item></channel></rss>");
        next(reader);

        assertEquals("a b c", next(reader).text("title"));
        assertEquals(2, reader.letters().controlCharacters());
    }

    @Test
    void aTextThatNeverEndsIsStoppedBeforeItFillsTheMemory() {
        var endless = new SequenceInputStream(
                new ByteArrayInputStream((HEAD + "<item><title><![CDATA[").getBytes(StandardCharsets.UTF_8)),
                new Endless());
        var reader = new WxrReader(endless);
        next(reader);

        assertEquals(
                "too-large",
                assertThrows(WxrException.class, () -> next(reader)).code());
    }

    @Test
    void aPostThatIsTooLongIsReadOverAndTheNextOneIsWhole() {
        var long_ = "<content:encoded>" + "مرحبا ".repeat(2_400_000) + "</content:encoded>";
        var reader =
                read(HEAD + "<item><title>a</title>" + long_ + "</item><item><title>b</title></item></channel></rss>");
        next(reader);

        assertTrue(!next(reader).isWhole());
        var second = next(reader);
        assertTrue(second.isWhole());
        assertEquals("b", second.text("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", " 1.2 ", "1.3", "1.2.1", "1"})
    void everyVersionOfTheFormatIsRead(String version) {
        var reader =
                read(HEAD.replace(">1.2<", ">" + version + "<") + "<item><title>أول</title></item></channel></rss>");
        next(reader);

        assertEquals("أول", next(reader).text("title"));
    }

    @Test
    void elementsAreKnownByWhatTheirNamespaceMeansWhateverTheFileCallsIt() {
        var reader = read(
                "<rss xmlns:a='http://wordpress.org/export/1.0/' xmlns:b='http://wordpress.org/export/1.0/excerpt/'"
                        + " xmlns:c='http://purl.org/dc/elements/1.1/' xmlns:d='http://d.example/'><channel><a:wxr_version>1.0</a:wxr_version>"
                        + "<item><b:encoded>مقتطف</b:encoded><c:creator>سلمى</c:creator><d:x>غير ذلك</d:x>"
                        + "<category domain='post_tag' nicename='نفط'>نفط</category></item></channel></rss>");
        next(reader);

        var item = next(reader);

        assertEquals("مقتطف", item.text("excerpt:encoded"));
        assertEquals("سلمى", item.text("dc:creator"));
        assertEquals("غير ذلك", item.text("http://d.example/x"));
        assertEquals("نفط", item.all("category").findFirst().orElseThrow().attribute("nicename"));
        assertEquals("", item.all("category").findFirst().orElseThrow().attribute("none"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://wordpress.org/export/1.2/ | https://purl.org/rss/1.0/modules/content/ | https://purl.org/dc/elements/1.1/",
                "http://www.wordpress.org/export/1.1 | http://purl.org/rss/1.0/modules/content | http://purl.org/dc/elements/1.1",
                "HTTPS://WordPress.org/export/1.5/ | https://www.purl.org/rss/1.0/modules/content/ | //purl.org/dc/elements/1.1/",
            })
    void namespacesAreKnownByTheirPaths(String export, String content, String names) {
        var excerpt = export.replaceFirst("/?$", "/excerpt" + (export.endsWith("/") ? "/" : ""));
        var reader = read("<rss xmlns:a='%s' xmlns:b='%s' xmlns:c='%s' xmlns:d='%s'><channel>"
                        .formatted(export, excerpt, content, names)
                + "<a:wxr_version>1.2</a:wxr_version><item><a:post_id>7</a:post_id><b:encoded>مقتطف</b:encoded>"
                + "<c:encoded>نص</c:encoded><d:creator>سلمى</d:creator></item></channel></rss>");
        next(reader);

        var item = next(reader);

        assertEquals(7, item.number("wp:post_id"));
        assertEquals("مقتطف", item.text("excerpt:encoded"));
        assertEquals("نص", item.text("content:encoded"));
        assertEquals("سلمى", item.text("dc:creator"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://wordpress.example/export/1.2/",
                "http://wordpress.org/exports/1.2/",
                "http://a.example/?wordpress.org/export/1.2/"
            })
    void anotherSitesNamespaceIsNoExport(String namespace) {
        var file = ("<rss xmlns:wp='" + namespace
                        + "'><channel><wp:wxr_version>1.2</wp:wxr_version><item/></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "not-wxr", assertThrows(WxrException.class, () -> all(file)).code());
    }

    @Test
    void theNetworkAddressesOfReadersAreNotEvenKeptInMemory() {
        var reader = read(
                HEAD + "<item><wp:comment><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>"
                        + "<wp:comment_author_url>https://a.example</wp:comment_author_url></wp:comment></item></channel></rss>");
        next(reader);

        var comment = next(reader).all("wp:comment").findFirst().orElseThrow();

        assertEquals("", comment.text("wp:comment_author_IP"));
        assertEquals("", comment.text("wp:comment_author_url"));
    }

    @Test
    void whatIsNestedDeeperThanAnyExportIsReadOver() {
        var deep = "<a>".repeat(20) + "<b/>x" + "</a>".repeat(20);
        var reader = read(
                HEAD + "<item>" + deep + "<title>أول</title></item><item><title>ثان</title></item></channel></rss>");
        next(reader);

        var first = next(reader);

        assertEquals("أول", first.text("title"));
        assertEquals("ثان", next(reader).text("title"));
        var depth = 1;
        for (var node = first; !node.all("a").toList().isEmpty(); depth++) {
            node = node.all("a").findFirst().orElseThrow();
        }
        assertEquals(8, depth);
    }

    @Test
    void inUtf16NoHalfOfALetterIsTakenForAControlCharacter() {
        var text = (HEAD + "<item><title>خبر</title></item></channel></rss>").replace("UTF-8", "UTF-16");
        var reader = new WxrReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16)));
        next(reader);

        assertEquals("خبر", next(reader).text("title"));
        assertEquals(0, reader.letters().controlCharacters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss/>", "<rss><channel/></rss>", "<rss><channel><title>x</title></channel></rss>"})
    void whatHasNoItemsNeedsNoVersion(String file) {
        var reader = read(file);

        for (var part = reader.next(); part != null; part = reader.next()) {
            assertEquals("title", part.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rss><channel><item/></channel></rss>", "<rss><channel/><item/></rss>", "<feed/>"})
    void anItemThatIsNoPartOfAnExportIsRefusedWithItsLine(String file) {
        var refused = assertThrows(WxrException.class, () -> all(file.getBytes(StandardCharsets.UTF_8)));

        assertEquals("not-wxr", refused.code());
        assertEquals(1, refused.line());
        assertEquals("line 1: This is not an export of WordPress (WXR).", refused.getMessage());
    }

    @Test
    void bytesAreReadOneByOneAsWell() throws IOException {
        var bytes = new byte[] {'a', 1, '\t', '\n', '\r', ' ', 0x1F, 0x20, (byte) 0xD8, (byte) 0xFF};
        try (var input = new WxrInput(new ByteArrayInputStream(bytes))) {
            var read = new ArrayList<Integer>();
            for (var next = input.read(); next >= 0; next = input.read()) {
                read.add(next);
            }

            assertEquals(List.of(97, 1, 9, 10, 13, 32, 0x1F, 32, 0xD8, 0xFF), read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0080", "&#x80;", "<![CDATA[\u0080]]>", "<![CDATA[&#128;]]>", "&amp;#x80;"})
    void lettersThatMidadDoesNotKeepAreMendedWhereverTheyStand(String written) {
        var reader = read(HEAD + "<item><title>5 " + written + "</title><category nicename='a&#x7F;b&#xFFFF;'>"
                + written + "</category></item></channel></rss>");
        next(reader);

        var item = next(reader);

        assertEquals("5 €", item.text("title"));
        assertEquals("€", item.text("category"));
        assertEquals("ab", item.all("category").findFirst().orElseThrow().attribute("nicename"));
        assertEquals(4, reader.letters().mended());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void aFileThatComesByteByByteIsReadLikeOneThatComesAtOnce(String encoding) {
        var start = "ن".repeat(1024);
        var text =
                HEAD + "<item><title>" + start + "&#55357;&#56832;&#0;ب😀 &amp;&#1606;</title></item></channel></rss>";
        var reader = new WxrReader(new Trickle(text.getBytes(Charset.forName(encoding))));
        next(reader);

        assertEquals(start + "😀 ب😀 &ن", next(reader).text("title"));
    }

    @Test
    void allBeforeAByteOfAnotherEncodingIsRead() {
        var sound = (HEAD + "<item><title>أول</title></item>\n<item>").getBytes(StandardCharsets.UTF_8);
        var reader = new WxrReader(new SequenceInputStream(
                new ByteArrayInputStream(sound), new ByteArrayInputStream(new byte[] {(byte) 0xE3, ' ', ' ', ' '})));
        next(reader);
        assertEquals("أول", next(reader).text("title"));

        var broken = assertThrows(WxrException.class, () -> next(reader));

        assertEquals("wrong-encoding", broken.code());
        assertEquals(6, broken.line());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "UTF-16, UTF-16LE", "UTF-16, UTF-16BE", "utf-16, UTF-8", "ISO-8859-6, ISO-8859-6"})
    void theEncodingIsLearntFromTheFirstBytes(String declared, String real) {
        var text = HEAD.replace("UTF-8", declared) + "<item><title>خبر\r\n</title></item></channel></rss>";
        var reader = new WxrReader(new ByteArrayInputStream(text.getBytes(Charset.forName(real))));
        next(reader);

        assertEquals("خبر\n", next(reader).text("title"));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        var reader = read("\uFEFF" + HEAD + "<item><title>خبر</title></item></channel></rss>");
        next(reader);

        assertEquals("خبر", next(reader).text("title"));
    }

    @Test
    void anEncodingThatNobodyKnowsIsNamed() {
        var file = HEAD.replace("UTF-8", "x-of-my-own").getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "wrong-encoding",
                assertThrows(WxrException.class, () -> all(file)).code());
    }

    @Test
    void theFileIsClosedWithItsReader() {
        var isClosed = new AtomicBoolean();
        var file = new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                isClosed.set(true);
            }
        };

        new WxrReader(file).close();

        assertTrue(isClosed.get());
    }

    private static WxrReader read(String file) {
        return new WxrReader(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static WxrNode next(WxrReader reader) {
        var part = reader.next();
        assertNotNull(part);
        return part;
    }

    private static void all(byte[] file) {
        try (var reader = new WxrReader(new ByteArrayInputStream(file))) {
            while (reader.next() != null) {}
        }
    }

    /** Gives one byte at a time, as a slow line does. */
    private static final class Trickle extends FilterInputStream {

        Trickle(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(length, 1));
        }
    }

    /** The letter a, without end. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'a';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) 'a');
            return length;
        }
    }
}
