package dev.midad.newsroom.pictures;

/** Says how the stored pixels of a picture are turned to be seen, in the order of EXIF's values 1 to 8. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_RIGHT(true, false, true),
    TRANSVERSED(true, true, true),
    TURNED_LEFT(true, true, false);

    private final boolean swapsSides;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapsSides, boolean fromRight, boolean fromBottom) {
        this.swapsSides = swapsSides;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Returns the orientation of a value of EXIF; cameras that do not know it write 0. */
    static Orientation of(int exif) {
        return exif >= 1 && exif <= values().length ? values()[exif - 1] : UPRIGHT;
    }

    /** Returns the size in which a stored size is seen, and the other way round. */
    Size turned(Size size) {
        return swapsSides ? size.turned() : size;
    }

    /** Returns where an area of the picture as it is seen is stored. */
    Area stored(Area seen, Size stored) {
        var x = swapsSides ? seen.y() : seen.x();
        var y = swapsSides ? seen.x() : seen.y();
        var size = turned(new Size(seen.width(), seen.height()));
        return new Area(
                fromRight ? stored.width() - x - size.width() : x,
                fromBottom ? stored.height() - y - size.height() : y,
                size.width(),
                size.height());
    }

    /** Returns stored pixels as they are seen. */
    Pixels turned(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        var size = turned(new Size(stored.width(), stored.height()));
        var seen = new Pixels(size.width(), size.height(), stored.layout());
        for (var y = 0; y < size.height(); y++) {
            for (var x = 0; x < size.width(); x++) {
                var storedX = swapsSides ? y : x;
                var storedY = swapsSides ? x : y;
                seen.copy(
                        x,
                        y,
                        stored,
                        fromRight ? stored.width() - 1 - storedX : storedX,
                        fromBottom ? stored.height() - 1 - storedY : storedY);
            }
        }
        return seen;
    }
}
