package dev.midad.newsroom.pictures;

import java.awt.color.ICC_Profile;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a picture what its decoder must know beforehand.
 *
 * @param stored the size of the picture before it is turned
 * @param frame where on the picture its first frame stands; the whole picture but for GIF and animated WebP
 * @param profile what its colours mean, or null for sRGB
 * @param ink how a JPEG for print stores its inks
 */
record Structure(
        PictureFormat format,
        Size stored,
        Area frame,
        boolean animated,
        Orientation orientation,
        Decoding decoding,
        @Nullable ICC_Profile profile,
        Ink ink) {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_SIDE = 30_000;

    Structure {
        check(stored);
        check(new Size(frame.width(), frame.height()));
    }

    static Structure of(
            PictureFormat format,
            Size stored,
            boolean animated,
            Orientation orientation,
            Decoding decoding,
            @Nullable ICC_Profile profile) {
        var whole = new Area(0, 0, stored.width(), stored.height());
        return new Structure(format, stored, whole, animated, orientation, decoding, profile, Ink.PLAIN);
    }

    Size seen() {
        return orientation.turned(stored);
    }

    /** Returns what to make of the stored picture to get an area of the picture as it is seen, in a size. */
    Scaling.Target target(Area seen, Size size) {
        return new Scaling.Target(orientation.stored(seen, stored), orientation.turned(size));
    }

    boolean fillsItsFrame() {
        return frame.width() == stored.width() && frame.height() == stored.height();
    }

    private static void check(Size size) {
        if (size.width() < 1 || size.height() < 1) {
            throw UnusablePicture.unreadable("The picture has no pixels");
        }
        if (size.width() > LONGEST_SIDE
                || size.height() > LONGEST_SIDE
                || (long) size.width() * size.height() > MOST_PIXELS) {
            throw new UnusablePicture(
                    UnusablePicture.Reason.TOO_LARGE,
                    "The picture has " + size.width() + " × " + size.height() + " pixels");
        }
    }
}
