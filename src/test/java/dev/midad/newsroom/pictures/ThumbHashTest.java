package dev.midad.newsroom.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hashes are those that the reference implementation, {@code thumbhash} 0.1.1 on npm, gives for the same pixels. */
class ThumbHashTest {

    @Test
    void aLandscapeHashesAsInTheReference() {
        var pixels = drawn(40, 30, (x, y) -> new int[] {x * 6, y * 8, (x + y) * 3, 255});

        assertEquals("XAgOFZhwd3eBeIh3iHiIh3iACPeI", ThumbHash.of(pixels));
    }

    @Test
    void aPortraitHashesAsInTheReference() {
        var pixels = drawn(30, 40, (x, y) -> new int[] {x * 8, y * 6, (x + y) * 3, 255});

        assertEquals("XPgNFRhxd3B4eId4h4d4d3CIB/d3", ThumbHash.of(pixels));
    }

    @Test
    void aPictureWithOpacityHashesAsInTheReference() {
        var pixels = drawn(30, 20, (x, y) -> new int[] {x * x % 251, y * 7, 128 + x, 40 + x * y * 3 % 211});

        assertEquals("GjaGE4gYQJeRiYk1kBnzeCBDUIZxOCc=", ThumbHash.of(pixels));
    }

    @Test
    void aTransparentPictureHashesAsInTheReference() {
        var pixels = drawn(8, 8, (x, y) -> new int[] {200, 40, 30, 0});

        assertEquals("AAiCBQAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", ThumbHash.of(pixels));
    }

    @Test
    void aStripHashesAsInTheReference() {
        var pixels = drawn(100, 1, (x, y) -> new int[] {x * 2, 100, 255 - x, 255});

        assertEquals("ofRB0ZSHh4eIiAiIhYcPiIc=", ThumbHash.of(pixels));
    }

    @ParameterizedTest
    @CsvSource({"6000, 4000, 100, 67", "4000, 6000, 67, 100", "50, 20, 50, 20", "30000, 1, 100, 1"})
    void aHashIsMadeOfAtMostAHundredPixelsASide(int width, int height, int madeWidth, int madeHeight) {
        assertEquals(new Size(madeWidth, madeHeight), ThumbHash.sizeOf(new Size(width, height)));
    }

    private static Pixels drawn(int width, int height, Drawing drawing) {
        var pixels = new Pixels(width, height, Layout.RGBA);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var colour = drawing.at(x, y);
                for (var channel = 0; channel < 4; channel++) {
                    pixels.bytes()[(y * width + x) * 4 + channel] = (byte) colour[channel];
                }
            }
        }
        return pixels;
    }

    /** Gives the four bytes of a pixel. */
    private interface Drawing {
        int[] at(int x, int y);
    }
}
