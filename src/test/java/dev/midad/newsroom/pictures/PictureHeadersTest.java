package dev.midad.newsroom.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.newsroom.pictures.UnusablePicture.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeadersTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "baseline.jpg, JPEG, false",
        "progressive.jpg, JPEG, false",
        "cmyk.jpg, JPEG, false",
        "deep.png, PNG, false",
        "animated.gif, GIF, true",
        "still.webp, WEBP, false",
        "lossless.webp, WEBP, false",
        "transparent.webp, WEBP, false",
        "animated.webp, WEBP, true"
    })
    void aHeaderTellsTheFormatTheSizeAndWhetherItMoves(String name, PictureFormat format, boolean isAnimated) {
        assertEquals(new PictureHeader(format, 48, 32, isAnimated), PictureHeaders.read(Drawn.fixture(name)));
    }

    @ParameterizedTest
    @CsvSource({"1, 48, 32", "2, 48, 32", "3, 48, 32", "4, 48, 32", "5, 32, 48", "6, 32, 48", "7, 32, 48", "8, 32, 48"})
    void theSizeIsThatOfThePictureAsItIsSeen(int orientation, int width, int height) {
        var header = PictureHeaders.read(Drawn.fixture("orientation-" + orientation + ".jpg"));

        assertEquals(new PictureHeader(PictureFormat.JPEG, width, height, false), header);
    }

    @ParameterizedTest
    @CsvSource({"30001, 30000", "30000, 30000", "30001, 1", "10000, 10001"})
    void aPictureThatIsTooLargeIsRefusedByItsHeader(int width, int height) throws IOException {
        assertEquals(Reason.TOO_LARGE, refused(pngHeader(width, height)));
    }

    @Test
    void aPictureOfTheLargestSizeIsTaken() throws IOException {
        var file = Files.write(directory.resolve("picture"), pngHeader(10_000, 10_000));

        assertEquals(new PictureHeader(PictureFormat.PNG, 10_000, 10_000, false), PictureHeaders.read(file));
    }

    @Test
    void aPictureWithoutPixelsIsUnreadable() throws IOException {
        assertEquals(Reason.UNREADABLE, refused(pngHeader(0, 10)));
        assertEquals(Reason.UNREADABLE, refused(pngHeader(-1, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"baseline.jpg", "orientation-6.jpg", "deep.png", "animated.gif", "still.webp", "animated.webp"})
    void aPictureThatEndsInItsHeaderIsUnreadable(String name) throws IOException {
        var start = Files.readAllBytes(Drawn.fixture(name));

        assertEquals(Reason.UNREADABLE, refused(Arrays.copyOf(start, 25)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "مداد", "<svg xmlns='http://www.w3.org/2000/svg'/>", "RIFF1234WAVE", "GIMP xcf"})
    void whatIsNoPictureIsUnsupported(String content) throws IOException {
        assertEquals(Reason.UNSUPPORTED, refused(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Reason refused(byte[] content) throws IOException {
        var file = Files.write(directory.resolve("picture"), content);
        return assertThrows(UnusablePicture.class, () -> PictureHeaders.read(file))
                .reason();
    }

    private static byte[] pngHeader(int width, int height) {
        return ByteBuffer.allocate(8 + 25 + 8)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .putInt(0)
                .putInt(0)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
