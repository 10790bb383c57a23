package dev.midad.newsroom.pictures;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Holds a ratio of width to height in its lowest terms, so that 1200:630 equals 40:21. */
record Ratio(int width, int height) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,4}):([1-9][0-9]{0,4})");

    Ratio {
        var divisor = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValue();
        width /= divisor;
        height /= divisor;
    }

    static Ratio of(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A ratio is written as 16:9, not as " + written);
        }
        return new Ratio(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    double value() {
        return (double) width / height;
    }
}
