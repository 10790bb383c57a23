package dev.midad.newsroom.pictures;

/** Names a part of a picture, in fractions of the picture as it is seen. */
public record Crop(double x, double y, double width, double height) {

    /** Sums of fractions written in decimals may pass 1 by a rounding error. */
    private static final double ROUNDING = 1e-6;

    public static final Crop WHOLE = new Crop(0, 0, 1, 1);

    public Crop {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "A crop lies within its picture: " + x + ", " + y + ", " + width + " × " + height);
        }
    }
}
