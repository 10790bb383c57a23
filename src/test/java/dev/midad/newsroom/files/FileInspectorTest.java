package dev.midad.newsroom.files;

import static dev.midad.newsroom.files.Fixtures.bytes;
import static dev.midad.newsroom.files.Fixtures.file;
import static dev.midad.newsroom.files.Fixtures.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectorTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "plain.jpg, IMAGE, image/jpeg",
        "plain.png, IMAGE, image/png",
        "plain.gif, IMAGE, image/gif",
        "plain.webp, IMAGE, image/webp",
        "letters.pdf, DOCUMENT, application/pdf",
        "chapters.mp3, AUDIO, audio/mpeg",
        "plain.m4a, AUDIO, audio/mp4",
        "plain.aac, AUDIO, audio/aac",
        "plain.ogg, AUDIO, audio/ogg",
        "plain.opus, AUDIO, audio/ogg",
        "plain.wav, AUDIO, audio/wav",
        "plain.flac, AUDIO, audio/flac",
        "sound.webm, AUDIO, audio/webm",
        "plain.mp4, VIDEO, video/mp4",
        "plain.mov, VIDEO, video/quicktime",
        "plain.webm, VIDEO, video/webm"
    })
    void theTypeIsToldByTheContent(String name, MediaKind kind, String mediaType) {
        var facts = FileInspector.inspect(file(name), name);

        assertEquals(kind, facts.kind());
        assertEquals(mediaType, facts.mediaType());
        assertTrue(facts.inlineSafe());
        assertEquals(List.of(), facts.warnings());
        assertFalse(facts.animated());
    }

    @Test
    void aWrongExtensionChangesNothingAndIsTold() {
        var facts = FileInspector.inspect(file("plain.png"), "صورة.JPG");

        assertEquals("image/png", facts.mediaType());
        assertEquals(List.of("wrong-extension"), facts.warnings());
        assertEquals(List.of(), FileInspector.inspect(file("plain.png"), null).warnings());
        assertEquals(List.of(), FileInspector.inspect(file("plain.png"), "صورة").warnings());
    }

    @Test
    void aPictureThatIsAPageTooIsAPicture() throws IOException {
        var facts = inspected("x.gif", joined(bytes("plain.gif"), "<html><script>alert(1)</script></html>"));

        assertEquals("image/gif", facts.mediaType());
        assertEquals(List.of("more-than-a-picture"), facts.warnings());
    }

    @Test
    void aPictureThatIsAnArchiveTooIsAPicture() throws IOException {
        var facts = inspected("x.jpg", joined(bytes("plain.jpg"), "PK\u0003\u0004...PK\u0005\u0006", new byte[18]));

        assertEquals("image/jpeg", facts.mediaType());
        assertEquals(List.of("more-than-a-picture"), facts.warnings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><script>alert(1)</script>",
                "<html><body><svg xmlns='http://www.w3.org/2000/svg'></svg></body></html>",
                "<?xml version='1.0'?><rss></rss>",
                "PK\u0003\u0004",
                "MZ\u0090",
                "%!PS-Adobe",
                "BM",
                "GIF88a",
                "RIFF\0\0\0\0AVI ",
                "\0\0\0\u0018ftypzzzz",
                "\0\0\0\u0004ftyp",
                "\u001aE\u00df\u00a3\u0093B\u0082\u0088matroska",
                "\u00ff",
                " ",
                "{}"
            })
    void whatIsNoMediumIsRefused(String content) {
        var refusal = assertThrows(
                RefusedFile.class, () -> inspected("picture.jpg", content.getBytes(StandardCharsets.ISO_8859_1)));

        assertEquals(RefusedFile.Reason.UNKNOWN_TYPE, refusal.reason());
        assertFalse(refusal.detail().arabic().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0\0\0\u0018ftypheic", "\0\0\0\u0018ftypmif1", "\0\0\0\u0018ftypavif", "II*\0", "MM\0*"})
    void aPictureThatNoBrowserShowsIsRefusedWithAWayOut(String content) {
        var refusal = assertThrows(
                RefusedFile.class, () -> inspected("picture.heic", content.getBytes(StandardCharsets.ISO_8859_1)));

        assertEquals(RefusedFile.Reason.UNSUPPORTED_PICTURE, refusal.reason());
        assertTrue(refusal.detail().english().contains("JPEG"));
    }

    @Test
    void anEmptyFileIsRefused() {
        var refusal = assertThrows(RefusedFile.class, () -> inspected("picture.jpg", new byte[0]));

        assertEquals(RefusedFile.Reason.EMPTY, refusal.reason());
    }

    @Test
    void anSvgIsNeverShownInline() throws IOException {
        var facts = FileInspector.inspect(file("script.svg"), "script.svg");

        assertEquals(MediaKind.IMAGE, facts.kind());
        assertEquals("image/svg+xml", facts.mediaType());
        assertFalse(facts.inlineSafe());
        assertEquals(List.of("active-content"), facts.warnings());
        assertEquals(
                List.of(),
                inspected(
                                "x.svg",
                                "\u00ef\u00bb\u00bf <svg xmlns='http://www.w3.org/2000/svg'/>"
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .warnings());
    }

    @Test
    void aLongPrologueOfAnSvgIsRead() throws IOException {
        var facts = inspected("x.svg", joined("<!--", "x".repeat(50_000), "-->", "<svg/>"));

        assertEquals("image/svg+xml", facts.mediaType());
    }

    @ParameterizedTest
    @CsvSource({
        "chapters.mp3, 3000",
        "vbr-without-header.mp3, 3000",
        "plain.m4a, 3000",
        "plain.aac, 3000",
        "plain.ogg, 3000",
        "plain.opus, 3000",
        "plain.wav, 500",
        "plain.flac, 500",
        "sound.webm, 3000",
        "plain.mp4, 2000",
        "plain.mov, 2000",
        "plain.webm, 2000"
    })
    void theDurationIsTold(String name, long millis) {
        var duration = FileInspector.inspect(file(name), name).duration();

        assertNotNull(duration);
        assertTrue(Math.abs(duration.toMillis() - millis) <= 120, () -> name + " lasts " + duration);
    }

    @Test
    void aSoundHasItsTitleAndChapters() {
        var facts = FileInspector.inspect(file("chapters.mp3"), "chapters.mp3");

        assertEquals(Map.of("x-default", "حلقة اليوم"), facts.metadata().titles());
        assertEquals(List.of("إذاعة النهار"), facts.metadata().creators());
        assertEquals(
                List.of(new Chapter(Duration.ZERO, "المقدمة"), new Chapter(Duration.ofSeconds(1), "الخبر الأول")),
                facts.chapters());
    }

    @ParameterizedTest
    @CsvSource({"plain.mp4, 64, 48", "turned.mp4, 48, 64", "plain.mov, 64, 48", "plain.webm, 64, 48"})
    void aVideoIsMeasuredAsItIsShown(String name, int width, int height) {
        var facts = FileInspector.inspect(file(name), name);

        assertEquals(width, facts.width());
        assertEquals(height, facts.height());
    }

    @Test
    void theTextOfAPdfIsRead() {
        var facts = FileInspector.inspect(file("letters.pdf"), "letters.pdf");

        assertEquals(3, facts.pages());
        assertNotNull(facts.text());
        assertTrue(facts.text().contains("الصحافة"), facts.text());
        assertEquals(Map.of("x-default", "صفحة أولى"), facts.metadata().titles());
        assertEquals(List.of(), facts.warnings());
    }

    @Test
    void shapesOfArabicLettersAreTurnedIntoLettersAndTold() {
        var facts = FileInspector.inspect(file("presentation-forms.pdf"), null);

        assertEquals(List.of("presentation-forms"), facts.warnings());
        assertEquals("الصحافة", facts.text());
    }

    @Test
    void numbersOfGlyphsAreNoTextAndTold() {
        var facts = FileInspector.inspect(file("glyph-codes.pdf"), null);

        assertEquals(List.of("unreadable-text"), facts.warnings());
        assertNull(facts.text());
    }

    @ParameterizedTest
    @CsvSource({"no-text.pdf, no-text", "script.pdf, active-content"})
    void whatIsOddInAPdfIsTold(String name, String warning) {
        assertEquals(List.of(warning), FileInspector.inspect(file(name), name).warnings());
    }

    @ParameterizedTest
    @CsvSource({"broken.pdf, DAMAGED", "truncated.pdf, DAMAGED", "encrypted.pdf, ENCRYPTED"})
    void aPdfThatCannotBeReadIsRefused(String name, RefusedFile.Reason reason) {
        assertEquals(
                reason,
                assertThrows(RefusedFile.class, () -> FileInspector.inspect(file(name), name))
                        .reason());
        assertEquals(
                reason,
                assertThrows(RefusedFile.class, () -> PdfFile.firstPage(file(name), directory.resolve("page.jpg")))
                        .reason());
    }

    @Test
    void anEpubSaysWhatItIsCalledAndWhoWroteIt() {
        var facts = FileInspector.inspect(file("plain.epub"), "plain.epub");

        assertEquals(MediaKind.DOCUMENT, facts.kind());
        assertEquals("application/epub+zip", facts.mediaType());
        assertFalse(facts.inlineSafe());
        assertEquals(Map.of("ar", "مجلة السبت"), facts.metadata().titles());
        assertEquals(List.of("سالم العلي", "منى فهد"), facts.metadata().creators());
        assertEquals(List.of(), facts.warnings());
    }

    @Test
    void anEpubWithScriptsIsTold() throws IOException {
        var scripted = epubWith(
                "EPUB/package.opf",
                "<package><manifest><item id='a' href='a.xhtml' properties='svg scripted'/></manifest></package>");

        assertEquals(List.of("active-content"), inspected("a.epub", scripted).warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2001/04/xmlenc#aes256-cbc, true",
        "http://www.idpf.org/2008/embedding, false",
        "http://ns.adobe.com/pdf/enc#RC, false"
    })
    void anEpubIsRefusedWhereMoreThanItsFontsIsEncrypted(String algorithm, boolean isRefused) throws IOException {
        var encrypted = epubWith(
                "META-INF/encryption.xml",
                "<encryption><enc:EncryptedData xmlns:enc='e'><enc:EncryptionMethod Algorithm='%s'/></enc:EncryptedData></encryption>"
                        .formatted(algorithm));

        assertEquals(isRefused ? RefusedFile.Reason.ENCRYPTED : null, refusal(encrypted));
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/container.xml, <container/>",
        "META-INF/container.xml, <rootfile full-path='nowhere.opf'/>",
        "META-INF/container.xml, ''"
    })
    void anEpubWithoutItsPackageIsDamaged(String part, String content) throws IOException {
        assertEquals(RefusedFile.Reason.DAMAGED, refusal(epubWith(part, content)));
    }

    @Test
    void anEpubWhosePackageUnpacksWithoutEndIsDamaged() throws IOException {
        assertEquals(RefusedFile.Reason.DAMAGED, refusal(epubWith("EPUB/package.opf", " ".repeat(5_000_000))));
    }

    @Test
    void anEpubThatNamesEntitiesOfItsOwnIsDamaged() throws IOException {
        var told = epubWith(
                "EPUB/package.opf",
                "<!DOCTYPE package [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><package xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>&a;</dc:title></package>");

        assertEquals(RefusedFile.Reason.DAMAGED, refusal(told));
    }

    @Test
    void theFirstPageIsAPicture() throws IOException {
        var picture = directory.resolve("page.jpg");
        Files.write(picture, new byte[100_000]);

        PdfFile.firstPage(file("letters.pdf"), picture);

        var read = ImageIO.read(picture.toFile());
        assertEquals(1200, read.getWidth(), 1);
        assertEquals(1600, read.getHeight(), 1);
        assertEquals("image/jpeg", FileInspector.inspect(picture, "page.jpg").mediaType());
    }

    /** Cuts and scrambles every fixture: each result is told of or refused, and nothing else is thrown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.png",
                "plain.webp",
                "plain.gif",
                "gps.jpg",
                "iptc-arabic.jpg",
                "xmp-two-languages.jpg",
                "letters.pdf",
                "plain.epub",
                "chapters.mp3",
                "plain.m4a",
                "plain.aac",
                "plain.ogg",
                "plain.opus",
                "plain.wav",
                "plain.flac",
                "plain.mp4",
                "turned.mp4",
                "plain.webm"
            })
    void aDamagedFileIsToldOrRefused(String name) throws IOException {
        var whole = bytes(name);
        var chance = new Random(20);
        for (var round = 0; round < 150; round++) {
            var damaged = Arrays.copyOf(whole, 1 + chance.nextInt(whole.length));
            for (var fault = chance.nextInt(8); fault > 0; fault--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
            }
            try {
                assertNotNull(inspected(name, damaged).mediaType());
            } catch (RefusedFile refusal) {
                assertNotNull(refusal.reason());
            }
        }
    }

    private RefusedFile.@Nullable Reason refusal(byte[] content) throws IOException {
        try {
            inspected("a.epub", content);
            return null;
        } catch (RefusedFile refused) {
            return refused.reason();
        }
    }

    /** Returns the plain book with this part added or replaced. */
    private static byte[] epubWith(String part, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new ZipFile(file("plain.epub").toFile());
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(book.entries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry));
                    book.getInputStream(entry).transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private FileFacts inspected(@Nullable String name, byte[] content) throws IOException {
        return FileInspector.inspect(Files.write(directory.resolve("file"), content), name);
    }
}
