package dev.midad.newsroom.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReductionTest {

    @Test
    void eachPixelIsTheAverageOfWhatItCovers() {
        var pixels = pixels(Layout.RGB, 2, 2, 0, 0, 0, 100, 0, 20, 40, 0, 0, 60, 8, 0);

        assertArrayEquals(new byte[] {50, 2, 5}, pixels.reduced(new Size(1, 1)).bytes());
    }

    @Test
    void aPixelThatIsCoveredInPartCountsByItsShare() {
        var pixels = pixels(Layout.RGB, 3, 1, 30, 30, 30, 60, 60, 60, 90, 90, 90);

        assertArrayEquals(
                new byte[] {40, 40, 40, 80, 80, 80},
                pixels.reduced(new Size(2, 1)).bytes());
    }

    @Test
    void aRowThatIsCoveredInPartCountsByItsShare() {
        var pixels = pixels(Layout.RGB, 1, 3, 30, 30, 30, 60, 60, 60, 90, 90, 90);

        assertArrayEquals(
                new byte[] {40, 40, 40, 80, 80, 80},
                pixels.reduced(new Size(1, 2)).bytes());
    }

    @Test
    void whatIsTransparentLendsNoColour() {
        var pixels = pixels(Layout.RGBA, 2, 1, 100, 20, 0, 255, 0, 0, 90, 0);

        assertArrayEquals(
                new byte[] {100, 20, 0, (byte) 128},
                pixels.reduced(new Size(1, 1)).bytes());
    }

    @Test
    void aPictureOfItsOwnSizeStaysAsItIs() {
        var pixels = new Pixels(7, 5, Layout.CMYK);
        new Random(1).nextBytes(pixels.bytes());

        assertArrayEquals(pixels.bytes(), pixels.reduced(new Size(7, 5)).bytes());
    }

    @Test
    void onlyItsAreaIsReduced() {
        var reduction = new Reduction(new Area(1, 1, 2, 2), new Size(1, 1), Layout.RGB);
        for (var y = 0; y < 4; y++) {
            var isInside = y == 1 || y == 2;
            var inner = (byte) (isInside ? 50 : 1);
            reduction.add(y, new byte[] {9, 9, 9, inner, inner, inner, inner, inner, inner, 9, 9, 9});
        }

        assertArrayEquals(new byte[] {50, 50, 50}, reduction.made().bytes());
    }

    @Test
    void theLongestSidesDoNotOverflow() {
        var pixels = new Pixels(30_000, 40, Layout.RGBA);
        Arrays.fill(pixels.bytes(), (byte) 255);

        var made = pixels.reduced(new Size(29_999, 1)).bytes();

        assertEquals(-1, made[0]);
        assertEquals(-1, made[made.length - 1]);
    }

    private static Pixels pixels(Layout layout, int width, int height, int... values) {
        var pixels = new Pixels(width, height, layout);
        for (var i = 0; i < values.length; i++) {
            pixels.bytes()[i] = (byte) values[i];
        }
        return pixels;
    }
}
