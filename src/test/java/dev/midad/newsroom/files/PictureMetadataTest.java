package dev.midad.newsroom.files;

import static dev.midad.newsroom.files.Fixtures.file;
import static dev.midad.newsroom.files.Fixtures.joined;
import static dev.midad.newsroom.files.Fixtures.jpegWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureMetadataTest {

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    @TempDir
    Path directory;

    @Test
    void iptcInArabicIsRead() {
        var metadata = metadata("iptc-arabic.jpg");

        assertEquals(Map.of("x-default", "وزير الصحة يفتتح المستشفى الجديد في الكويت"), metadata.captions());
        assertEquals("افتتاح المستشفى", metadata.headline());
        assertEquals(List.of("أحمد السالم"), metadata.creators());
        assertEquals("كونا", metadata.credit());
        assertEquals(List.of("صحة", "الكويت"), metadata.keywords());
        assertEquals(Map.of("x-default", "© كونا 2026"), metadata.copyrights());
        assertFalse(metadata.provenance());
    }

    @Test
    void arabicWithoutAWordOfItsEncodingIsGuessed() {
        assertEquals(
                Map.of("x-default", "وزير الصحة يفتتح المستشفى"),
                metadata("iptc-1256.jpg").captions());
    }

    @Test
    void textsOfXmpHaveTheirLanguages() {
        var metadata = metadata("xmp-two-languages.jpg");

        assertEquals("سوق المباركية ليلًا", metadata.captions().get("ar"));
        assertEquals("The Mubarakiya market at night", metadata.captions().get("en"));
        assertEquals("The Mubarakiya market at night", metadata.captions().get("x-default"));
        assertEquals(Map.of("ar", "ناس في السوق", "x-default", "People in a market"), metadata.altTexts());
        assertEquals(Map.of("x-default", "Market"), metadata.titles());
        assertEquals(List.of("Sara Ali", "Omar Nasser"), metadata.creators());
        assertEquals(Map.of("x-default", "© 2026 Al-Nahar"), metadata.copyrights());
        assertEquals(Map.of("x-default", "Editorial use only"), metadata.usageTerms());
        assertEquals("Al-Nahar", metadata.credit());
        assertEquals("Archive", metadata.source());
        assertEquals("Al-Nahar Pictures", metadata.licensor());
        assertEquals("One issue", metadata.licenseTerms());
        assertEquals(List.of("market", "night"), metadata.keywords());
        assertEquals("trainedAlgorithmicMedia", metadata.digitalSourceType());
    }

    @Test
    void placeAndTimeOfAPhotoAreRead() {
        var metadata = metadata("gps.jpg");

        var place = metadata.place();
        assertNotNull(place);
        assertEquals(29.3759, place.latitude(), 0.0001);
        assertEquals(47.9774, place.longitude(), 0.0001);
        assertEquals(LocalDateTime.of(2026, 11, 27, 18, 5, 9), metadata.takenAt());
        assertEquals(ZoneOffset.ofHours(3), metadata.takenAtOffset());
        assertEquals(List.of("Sara Ali"), metadata.creators());
    }

    @Test
    void pngAndWebpAreReadAsWell() {
        assertEquals(Map.of("ar", "صورة"), metadata("plain.png").captions());
        assertEquals(Map.of("ar", "صورة"), metadata("plain.webp").captions());
        assertEquals(List.of("Sara Ali"), metadata("plain.webp").creators());
    }

    @Test
    void aPictureWithoutMetadataHasNone() {
        assertEquals(EmbeddedMetadata.none(), metadata("plain.jpg"));
    }

    @Test
    void anExifTextOf64KilobytesIsCut() throws IOException {
        var text = "x".repeat(65_000);
        var exif = joined(
                "Exif\0\0MM\0*\0\0\0\u0008\0\u0001",
                new byte[] {0x01, 0x0e, 0, 2, 0, 0, (byte) (65_001 >> 8), (byte) 65_001, 0, 0, 0, 26},
                "\0\0\0\0",
                text,
                "\0");

        var facts = inspected(jpegWith(0xe1, exif));

        assertEquals(Map.of("x-default", "x".repeat(2000)), facts.metadata().captions());
        assertEquals(List.of(), facts.warnings());
    }

    @Test
    void charactersThatRearrangeAPageAreRemoved() throws IOException {
        var facts = inspected(jpegWith(
                0xe1, joined(XMP, packet("<photoshop:Headline>a\u202eb&#x2067;c&#x9;d</photoshop:Headline>"))));

        assertEquals("abc\td", facts.metadata().headline());
    }

    @Test
    void brokenMetadataIsToldAndFailsNothing() throws IOException {
        for (var segment : List.of(
                joined(XMP, "<x:xmpmeta><rdf:"),
                joined(XMP, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
                joined("Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f"),
                joined("Exif\0\0what"))) {
            var facts = inspected(jpegWith(0xe1, segment));

            assertEquals(List.of("broken-metadata"), facts.warnings());
            assertEquals(EmbeddedMetadata.none(), facts.metadata());
        }
    }

    @Test
    void aTimeThatWasNeverSetIsNone() throws IOException {
        var exif = joined(
                "Exif\0\0MM\0*\0\0\0\u0008\0\u0001",
                new byte[] {(byte) 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26},
                "\0\0\0\0\0\u0001",
                new byte[] {(byte) 0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 44},
                "\0\0\0\0",
                "0000:00:00 00:00:00\0");

        assertNull(inspected(jpegWith(0xe1, exif)).metadata().takenAt());
    }

    @Test
    void aManifestOfProvenanceIsTold() throws IOException {
        var box = joined(
                "JP\0\u0001\0\0\0\u0001\0\0\0@jumb\0\0\0\u001ejumdc2pa",
                new byte[] {0, 0x11, 0, 0x10, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71, 3},
                "c2pa\0");

        assertTrue(inspected(jpegWith(0xeb, box)).metadata().provenance());
    }

    private static byte[] packet(String properties) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>" + properties
                        + "</rdf:Description></rdf:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static EmbeddedMetadata metadata(String name) {
        var facts = FileInspector.inspect(file(name), name);
        assertEquals(List.of(), facts.warnings());
        return facts.metadata();
    }

    private FileFacts inspected(byte[] content) throws IOException {
        return FileInspector.inspect(Files.write(directory.resolve("file.jpg"), content), "file.jpg");
    }
}
