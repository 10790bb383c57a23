package dev.midad.newsroom.pictures;

/**
 * Names the point of a picture that no crop may lose, in fractions of the picture as it is seen.
 *
 * @param x 0 at the left edge, 1 at the right one
 * @param y 0 at the top, 1 at the bottom
 */
public record FocalPoint(double x, double y) {

    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    /** Returns the same point in fractions of a part of the picture, as near as the edges of the part allow. */
    public FocalPoint within(Crop part) {
        return new FocalPoint(clamped((x - part.x()) / part.width()), clamped((y - part.y()) / part.height()));
    }

    private static double clamped(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("A focal point lies within its picture: " + x + ", " + y);
        }
    }
}
