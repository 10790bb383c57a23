package dev.midad.language.text;

import java.util.Arrays;
import java.util.Optional;

/** Names the part of a picture that one use of it shows, in fractions of the picture as it is seen. */
public record PictureCrop(double x, double y, double width, double height) {

    // Sums of fractions written in decimals may pass 1 by a rounding error.
    private static final double ROUNDING = 1e-6;
    private static final int NUMBERS = 4;

    /** Returns whether it is a part of a picture at all. */
    public boolean fits() {
        return x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING;
    }

    /** Returns it as our own HTML says it: its four numbers, with spaces between them. */
    String written() {
        return x + " " + y + " " + width + " " + height;
    }

    /** Reads what {@link #written} wrote; empty where the text is something else. */
    static Optional<PictureCrop> read(String written) {
        try {
            var numbers = Arrays.stream(written.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return numbers.length == NUMBERS
                    ? Optional.of(new PictureCrop(numbers[0], numbers[1], numbers[2], numbers[3]))
                            .filter(PictureCrop::fits)
                    : Optional.empty();
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }
}
