package dev.midad.newsroom.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.xmp.XmpDirectory;
import dev.midad.newsroom.pictures.UnusablePicture.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureEngineTest {

    private static final Preset OWN = new Preset("own", 10_000, null);
    private static final int RED = 0xc8281e;
    private static final int BLUE = 0x1e3cbe;
    private static final int WHITE = 0xffffff;

    /** What is lost by a lossy original, and once more by a lossy rendition. */
    private static final int LOSS = 14;

    @TempDir
    Path directory;

    private final PictureEngine engine =
            new PictureEngine(new DecodeSlots(200 << 20, 200 << 20, 64, Duration.ofMinutes(2)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline.jpg",
                "progressive.jpg",
                "wide.jpg",
                "wide.png",
                "deep.png",
                "palette.png",
                "interlaced.png",
                "animated.gif",
                "animated.webp",
                "still.webp"
            })
    void aPictureOfAnyMakeLooksTheSame(String name) throws IOException {
        var image =
                ImageIO.read(rendered(Drawn.fixture(name), RenditionFormat.JPEG).toFile());

        assertColour(WHITE, image, 4, 3);
        assertColour(RED, image, 14, 22);
        assertColour(BLUE, image, 38, 16);
    }

    @ParameterizedTest
    @CsvSource({"cmyk.jpg, 0xd80801, 0x0f41ff", "ycck.jpg, 0x9700b1, 0x3effff", "grey.jpg, 0x686868, 0x4c4c4c"})
    void aPictureForPrintIsShownInTheColoursOfScreens(String name, String left, String right) throws IOException {
        var image =
                ImageIO.read(rendered(Drawn.fixture(name), RenditionFormat.WEBP).toFile());

        assertColour(Integer.decode(left), image, 14, 22);
        assertColour(Integer.decode(right), image, 38, 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transparent.png", "transparent-palette.png", "transparent.webp", "lossless.webp"})
    void webpKeepsWhatIsTransparentAndJpegPutsItOnWhite(String name) throws IOException {
        var webp =
                ImageIO.read(rendered(Drawn.fixture(name), RenditionFormat.WEBP).toFile());
        var jpeg =
                ImageIO.read(rendered(Drawn.fixture(name), RenditionFormat.JPEG).toFile());

        assertEquals(0, webp.getRGB(38, 16) >>> 24);
        assertEquals(255, webp.getRGB(14, 22) >>> 24);
        assertColour(RED, webp, 14, 22);
        assertColour(WHITE, jpeg, 38, 16);
        assertColour(RED, jpeg, 14, 22);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 4, 3, 38, 16",
        "2, 43, 3, 9, 16",
        "3, 43, 28, 9, 16",
        "4, 4, 28, 38, 16",
        "5, 3, 4, 16, 38",
        "6, 28, 4, 16, 38",
        "7, 28, 43, 16, 9",
        "8, 3, 43, 16, 9"
    })
    void aPictureIsTurnedAsItsCameraWasHeld(int orientation, int whiteX, int whiteY, int blueX, int blueY)
            throws IOException {
        var picture = Drawn.fixture("orientation-" + orientation + ".jpg");

        var image = ImageIO.read(rendered(picture, RenditionFormat.JPEG).toFile());

        assertColour(WHITE, image, whiteX, whiteY);
        assertColour(BLUE, image, blueX, blueY);
    }

    @Test
    void aCropIsOfThePictureAsItIsSeen() throws IOException {
        var framing = new Framing(FocalPoint.CENTRE, Map.of("1:1", new Crop(0, 40 / 48.0, 8 / 32.0, 8 / 48.0)));
        var square = new Preset("square", 8, 8);

        var image = ImageIO.read(engine.render(
                        Drawn.fixture("orientation-8.jpg"),
                        framing,
                        List.of(new Wanted(square, RenditionFormat.JPEG)),
                        Credits.NONE,
                        directory)
                .get(0)
                .file()
                .toFile());

        assertEquals(8, image.getWidth());
        assertColour(WHITE, image, 3, 4);
    }

    @Test
    void eachRenditionHasTheSizeThatWasForetold() throws IOException {
        var picture = Drawn.grain(directory, "jpg", 1003, 701);
        var presets = List.of(
                new Preset("w800", 800, null),
                new Preset("w401", 401, null),
                new Preset("w200", 200, null),
                new Preset("card", 600, 315),
                new Preset("square", 99, 99),
                OWN);

        var renditions = engine.render(
                picture,
                Framing.CENTRED,
                presets.stream()
                        .map(preset -> new Wanted(preset, RenditionFormat.WEBP))
                        .toList(),
                Credits.NONE,
                directory);

        assertEquals(presets, renditions.stream().map(Rendition::preset).toList());
        for (var rendition : renditions) {
            var size = new Size(rendition.width(), rendition.height());
            assertEquals(Presets.sizeOf(1003, 701, Framing.CENTRED, rendition.preset()), size);
            var header = PictureHeaders.read(rendition.file());
            assertEquals(new PictureHeader(PictureFormat.WEBP, size.width(), size.height(), false), header);
        }
    }

    @Test
    void aRenditionThatIsMadeFromALargerOneHasTheSameColours() throws IOException {
        var picture = Drawn.grain(directory, "png", 1200, 800);
        var small = new Preset("small", 100, null);
        var alone = engine.render(
                picture,
                Framing.CENTRED,
                List.of(new Wanted(small, RenditionFormat.JPEG)),
                Credits.NONE,
                Files.createDirectory(directory.resolve("alone")));
        var beside = engine.render(
                picture,
                Framing.CENTRED,
                List.of(
                        new Wanted(new Preset("large", 900, null), RenditionFormat.JPEG),
                        new Wanted(small, RenditionFormat.JPEG)),
                Credits.NONE,
                directory);

        var one = ImageIO.read(alone.get(0).file().toFile());
        var other = ImageIO.read(beside.get(1).file().toFile());
        for (var x = 0; x < 100; x++) {
            assertColour(one.getRGB(x, 30) & 0xffffff, other, x, 30);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RenditionFormat.class,
            names = {"JPEG", "WEBP"})
    void aRenditionCarriesItsCreditsAndNothingElseOfTheOriginal(RenditionFormat format) throws Exception {
        var original = Drawn.fixture("orientation-1.jpg");
        assertTrue(metadata(original).containsDirectoryOfType(ExifDirectoryBase.class));

        var file = rendered(original, format, new Credits("تصوير: «مداد» & <أصدقاء>", "© ٢٠٢٦ مداد"));

        var metadata = metadata(file);
        assertFalse(metadata.containsDirectoryOfType(ExifDirectoryBase.class));
        var xmp = metadata.getFirstDirectoryOfType(XmpDirectory.class).getXMPMeta();
        assertEquals("تصوير: «مداد» & <أصدقاء>", xmp.getPropertyString("http://ns.adobe.com/photoshop/1.0/", "Credit"));
        assertEquals(
                "© ٢٠٢٦ مداد",
                xmp.getLocalizedText("http://purl.org/dc/elements/1.1/", "rights", null, "x-default")
                        .getValue());
    }

    @Test
    void aTransparentPictureKeepsItsOpacityBesideItsCredits() throws IOException {
        var file = rendered(Drawn.fixture("transparent.png"), RenditionFormat.WEBP, new Credits("مداد", null));

        assertEquals(0, ImageIO.read(file.toFile()).getRGB(38, 16) >>> 24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aPictureThatIsCutOffIsRefusedAndNotShownInHalf(String format) {
        var cut = Drawn.cut(directory, Drawn.grain(directory, format, 400, 300), 0.6);

        assertEquals(Reason.UNREADABLE, refused(cut));
    }

    @ParameterizedTest
    @ValueSource(strings = {"progressive.jpg", "still.webp", "animated.webp", "cmyk.jpg"})
    void aPictureOfAnotherMakeThatIsCutOffIsRefusedToo(String name) {
        assertEquals(Reason.UNREADABLE, refused(Drawn.cut(directory, Drawn.fixture(name), 0.9)));
    }

    @Test
    void aFrameStandsWhereItBelongsOnItsScreen() throws IOException {
        var gif = Files.readAllBytes(Drawn.grain(directory, "gif", 40, 30));
        var frame = gif.length - 1;
        while (gif[frame] != 0x2c || gif[frame + 5] != 40 || gif[frame + 7] != 30) {
            frame--;
        }
        gif[6] = 60;
        gif[8] = 50;
        gif[frame + 1] = 12;
        gif[frame + 3] = 9;
        var placed = Files.write(directory.resolve("placed.gif"), gif);

        var image = ImageIO.read(rendered(placed, RenditionFormat.WEBP).toFile());

        assertEquals(60, image.getWidth());
        assertEquals(50, image.getHeight());
        assertEquals(0, image.getRGB(5, 20) >>> 24);
        assertEquals(0, image.getRGB(30, 45) >>> 24);
        assertEquals(255, image.getRGB(14, 11) >>> 24);
    }

    @Test
    void aJpegThatLacksItsEndAloneIsShown() {
        var picture = Drawn.grain(directory, "jpg", 400, 300);
        var size = picture.toFile().length();

        assertEquals(
                1, render(Drawn.cut(directory, picture, (size - 2.0) / size)).size());
    }

    @Test
    void aJpegOfManyScansIsRefusedBeforeItKeepsTheDecoderBusy() throws IOException {
        var picture = Files.readAllBytes(Drawn.fixture("progressive.jpg"));
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture, 0, picture.length - 2);
        var scan = scan(picture);
        for (var i = 0; i < 1000; i++) {
            bytes.writeBytes(scan);
        }
        bytes.write(picture, picture.length - 2, 2);

        assertEquals(Reason.UNREADABLE, refused(Files.write(directory.resolve("scans.jpg"), bytes.toByteArray())));
    }

    @Test
    void nothingButRenditionsIsLeftInTheDirectory() throws IOException {
        rendered(Drawn.fixture("baseline.jpg"), RenditionFormat.JPEG);
        refused(Drawn.cut(Files.createDirectory(directory.resolve("elsewhere")), Drawn.fixture("deep.png"), 0.7));

        try (var files = Files.list(directory)) {
            assertEquals(
                    List.of("elsewhere", "own.jpg"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void avifIsMadeWhereItsProgramIsInstalled() throws IOException {
        assumeTrue(engine.makesAvif());

        var file = rendered(Drawn.fixture("baseline.jpg"), RenditionFormat.AVIF);

        var start = Arrays.copyOfRange(Files.readAllBytes(file), 4, 12);
        assertEquals("ftypavif", new String(start, StandardCharsets.US_ASCII));
    }

    @Test
    void anImpressionHoldsTheColourThatMostOfThePictureHas() {
        var impression = engine.impression(Drawn.fixture("palette.png"));

        assertEquals(new Impression("2WYGjZreembvrGjNm6iad39392d2", "#1e3cbe"), impression);
    }

    @Test
    void theColourOfATransparentPictureIsThatOfWhatIsSeen() {
        assertEquals(
                "#c8281e", engine.impression(Drawn.fixture("transparent.png")).dominantColour());
    }

    private Path rendered(Path picture, RenditionFormat format) {
        return rendered(picture, format, Credits.NONE);
    }

    private Path rendered(Path picture, RenditionFormat format, Credits credits) {
        return engine.render(picture, Framing.CENTRED, List.of(new Wanted(OWN, format)), credits, directory)
                .get(0)
                .file();
    }

    private List<Rendition> render(Path picture) {
        return engine.render(
                picture, Framing.CENTRED, List.of(new Wanted(OWN, RenditionFormat.WEBP)), Credits.NONE, directory);
    }

    private Reason refused(Path picture) {
        return assertThrows(UnusablePicture.class, () -> render(picture)).reason();
    }

    /** Returns the last scan, with the marker before it. */
    private static byte[] scan(byte[] picture) {
        var start = picture.length - 3;
        while ((picture[start] & 0xff) != 0xff || (picture[start + 1] & 0xff) != 0xda) {
            start--;
        }
        return Arrays.copyOfRange(picture, start, picture.length - 2);
    }

    private static Metadata metadata(Path file) throws Exception {
        return ImageMetadataReader.readMetadata(file.toFile());
    }

    private static void assertColour(int expected, BufferedImage image, int x, int y) {
        var found = image.getRGB(x, y) & 0xffffff;
        for (var shift = 0; shift <= 16; shift += 8) {
            var difference = Math.abs((expected >> shift & 0xff) - (found >> shift & 0xff));
            assertTrue(difference <= LOSS, () -> "#%06x instead of #%06x at %d, %d".formatted(found, expected, x, y));
        }
    }
}
