package dev.midad.newsroom.pictures;

import java.util.HexFormat;

/** Finds the colour that most of a picture has: the mean of the largest group of pixels that are alike. */
final class DominantColour {

    /** Each colour is divided into eight shades; finer ones would tear a sky apart. */
    private static final int SHADE_BITS = 3;

    private static final int HALF_OPAQUE = 128;

    private DominantColour() {}

    /** Returns the colour as {@code #rrggbb}; white for a picture that is transparent throughout. */
    static String of(Pixels pixels) {
        var groups = new long[1 << (3 * SHADE_BITS)][4];
        var largest = groups[0];
        var bytes = pixels.bytes();
        var channels = pixels.layout().channels();
        for (var i = 0; i < bytes.length; i += channels) {
            if (pixels.layout() == Layout.RGBA && (bytes[i + 3] & 0xff) < HALF_OPAQUE) {
                continue;
            }
            var group = groups[
                    shade(bytes[i]) << (2 * SHADE_BITS) | shade(bytes[i + 1]) << SHADE_BITS | shade(bytes[i + 2])];
            for (var channel = 0; channel < 3; channel++) {
                group[channel] += bytes[i + channel] & 0xff;
            }
            group[3]++;
            largest = group[3] > largest[3] ? group : largest;
        }
        return largest[3] == 0 ? "#ffffff" : written(largest);
    }

    private static int shade(byte colour) {
        return (colour & 0xff) >> (8 - SHADE_BITS);
    }

    private static String written(long[] group) {
        var colour = new byte[3];
        for (var channel = 0; channel < 3; channel++) {
            colour[channel] = (byte) Math.round((double) group[channel] / group[3]);
        }
        return "#" + HexFormat.of().formatHex(colour);
    }
}
