package dev.midad.newsroom.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Writes a picture of at most 100 × 100 pixels as a ThumbHash, the format published by Evan Wallace at
 * <a href="https://evanw.github.io/thumbhash/">evanw.github.io/thumbhash</a>: the mean colour and the slowest waves of lightness,
 * of yellow against blue, of red against green, and of opacity, in some 25 bytes.
 */
final class ThumbHash {

    private static final int LONGEST_SIDE = 100;

    private static final int MOST_WAVES = 7;
    private static final int MOST_WAVES_WITH_OPACITY = 5;
    private static final int COLOUR_WAVES = 3;
    private static final int OPACITY_WAVES = 5;

    private final int width;
    private final int height;
    private final double[] lightness;
    private final double[] yellowBlue;
    private final double[] redGreen;
    private final double[] opacity;
    private final boolean isTransparent;

    private ThumbHash(Pixels pixels) {
        width = pixels.width();
        height = pixels.height();
        var count = width * height;
        lightness = new double[count];
        yellowBlue = new double[count];
        redGreen = new double[count];
        opacity = opacity(pixels);
        isTransparent = Arrays.stream(opacity).sum() < count;
        divide(pixels, mean(pixels));
    }

    /** Returns the largest size that a hash can be made of. */
    static Size sizeOf(Size picture) {
        var scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
        return new Size((int) Math.max(1, Math.round(picture.width() * scale)), (int)
                Math.max(1, Math.round(picture.height() * scale)));
    }

    static String of(Pixels pixels) {
        return Base64.getEncoder().encodeToString(new ThumbHash(pixels).bytes());
    }

    private static double[] opacity(Pixels pixels) {
        var opacity = new double[pixels.width() * pixels.height()];
        Arrays.setAll(opacity, i -> pixels.layout() == Layout.RGBA ? (pixels.bytes()[i * 4 + 3] & 0xff) / 255.0 : 1);
        return opacity;
    }

    private double[] mean(Pixels pixels) {
        var mean = new double[3];
        var opaque = Arrays.stream(opacity).sum();
        for (var i = 0; i < opacity.length; i++) {
            for (var channel = 0; channel < 3; channel++) {
                mean[channel] += opacity[i] / 255 * colour(pixels, i, channel);
            }
        }
        return opaque == 0 ? mean : Arrays.stream(mean).map(sum -> sum / opaque).toArray();
    }

    /** Lays the picture upon its mean colour, and divides it into lightness and two differences. */
    private void divide(Pixels pixels, double[] mean) {
        for (var i = 0; i < opacity.length; i++) {
            var red = laid(pixels, i, 0, mean);
            var green = laid(pixels, i, 1, mean);
            var blue = laid(pixels, i, 2, mean);
            lightness[i] = (red + green + blue) / 3;
            yellowBlue[i] = (red + green) / 2 - blue;
            redGreen[i] = red - green;
        }
    }

    private double laid(Pixels pixels, int pixel, int channel, double[] mean) {
        return mean[channel] * (1 - opacity[pixel]) + opacity[pixel] / 255 * colour(pixels, pixel, channel);
    }

    private static int colour(Pixels pixels, int pixel, int channel) {
        return pixels.bytes()[pixel * pixels.layout().channels() + channel] & 0xff;
    }

    private byte[] bytes() {
        var most = isTransparent ? MOST_WAVES_WITH_OPACITY : MOST_WAVES;
        var across = waves(most, width);
        var down = waves(most, height);
        var light = Waves.of(lightness, width, height, Math.max(3, across), Math.max(3, down));
        var yellow = Waves.of(yellowBlue, width, height, COLOUR_WAVES, COLOUR_WAVES);
        var red = Waves.of(redGreen, width, height, COLOUR_WAVES, COLOUR_WAVES);
        var isLandscape = width > height;

        var hash = new HashBytes();
        hash.put(
                3,
                bits(63, light.mean())
                        | bits(31.5, 1 + yellow.mean()) << 6
                        | bits(31.5, 1 + red.mean()) << 12
                        | bits(31, light.scale()) << 18
                        | (isTransparent ? 1 : 0) << 23);
        hash.put(
                2,
                (isLandscape ? down : across)
                        | bits(63, yellow.scale()) << 3
                        | bits(63, red.scale()) << 9
                        | (isLandscape ? 1 : 0) << 15);
        if (isTransparent) {
            var clear = Waves.of(opacity, width, height, OPACITY_WAVES, OPACITY_WAVES);
            hash.put(1, bits(15, clear.mean()) | bits(15, clear.scale()) << 4);
            hash.putWaves(List.of(light, yellow, red, clear));
        } else {
            hash.putWaves(List.of(light, yellow, red));
        }
        return hash.bytes();
    }

    private int waves(int most, int side) {
        return (int) Math.max(1, Math.round((double) most * side / Math.max(width, height)));
    }

    private static int bits(double most, double share) {
        return (int) Math.round(most * share);
    }

    /**
     * Holds what a channel is made of.
     *
     * @param mean its mean value
     * @param scale the height of its highest wave
     * @param heights the heights of its waves, between 0 and 1 with 0.5 for none
     */
    private record Waves(double mean, double scale, List<Double> heights) {

        /** Takes the waves of the upper left triangle of a cosine transform, slow ones first. */
        static Waves of(double[] channel, int width, int height, int across, int down) {
            var mean = height(channel, width, height, 0, 0);
            var heights = new ArrayList<Double>();
            for (var y = 0; y < down; y++) {
                for (var x = y == 0 ? 1 : 0; x * down < across * (down - y); x++) {
                    heights.add(height(channel, width, height, x, y));
                }
            }
            var scale = heights.stream().mapToDouble(Math::abs).max().orElse(0);
            return new Waves(
                    mean,
                    scale,
                    heights.stream()
                            .map(wave -> scale == 0 ? wave : 0.5 + 0.5 / scale * wave)
                            .toList());
        }

        private static double height(double[] channel, int width, int height, int across, int down) {
            var sum = 0.0;
            for (var y = 0; y < height; y++) {
                var wave = Math.cos(Math.PI / height * down * (y + 0.5));
                for (var x = 0; x < width; x++) {
                    sum += channel[x + y * width] * Math.cos(Math.PI / width * across * (x + 0.5)) * wave;
                }
            }
            return sum / (width * height);
        }
    }

    /** Gathers the bytes of a hash, low ones first. */
    private static final class HashBytes {

        private static final int MOST = 64;

        private final byte[] bytes = new byte[MOST];
        private int length;

        void put(int count, int bits) {
            for (var i = 0; i < count; i++) {
                bytes[length++] = (byte) (bits >> (8 * i));
            }
        }

        /** Puts two waves into a byte. */
        void putWaves(List<Waves> channels) {
            var all = channels.stream()
                    .flatMap(waves -> waves.heights().stream())
                    .mapToInt(height -> bits(15, height))
                    .toArray();
            for (var i = 0; i < all.length; i += 2) {
                put(1, all[i] | (i + 1 < all.length ? all[i + 1] << 4 : 0));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
