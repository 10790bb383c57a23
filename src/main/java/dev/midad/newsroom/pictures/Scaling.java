package dev.midad.newsroom.pictures;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes several smaller pictures while one is decoded. A picture of at most half another's width is made from that one, which
 * does not show and saves going over the original once more.
 */
final class Scaling {

    /** A smaller picture itself, and what it takes while it is encoded: an image, the encoder's copies of it, and the result. */
    private static final int BYTES_PER_MADE_PIXEL = 4;

    private static final int BYTES_PER_ENCODED_PIXEL = 16;

    private final List<Target> largestFirst;

    Scaling(Set<Target> targets) {
        largestFirst = targets.stream()
                .sorted(Comparator.comparingLong(Target::pixels).reversed())
                .toList();
    }

    /** Returns the bytes of memory that the pictures take until they are written. */
    long cost(Structure structure) {
        var stored = structure.stored();
        var decoding =
                (long) stored.width() * stored.height() * structure.decoding().bytesPerPixel();
        var made = largestFirst.stream().mapToLong(Target::pixels).sum();
        var largest =
                largestFirst.stream().mapToLong(Target::pixels).findFirst().orElse(0);
        return decoding + made * BYTES_PER_MADE_PIXEL + largest * BYTES_PER_ENCODED_PIXEL;
    }

    /** @throws UnusablePicture where the original cannot be decoded whole */
    ScaledPictures run(Path original, Structure structure) {
        var fromOriginal = new FromOriginal();
        new PictureDecoder(original, structure).decode(fromOriginal);
        var colours = new Colours(structure.profile());
        var made = new HashMap<Target, Pixels>();
        for (var target : largestFirst) {
            var larger = larger(target);
            made.put(
                    target,
                    larger.isPresent()
                            ? smaller(made, larger.get(), target)
                            : colours.toScreen(fromOriginal.made(target)));
        }
        made.replaceAll((target, pixels) -> structure.orientation().turned(pixels));
        return new ScaledPictures(made);
    }

    /** Returns the smallest other picture from which a picture may be made. */
    private Optional<Target> larger(Target target) {
        return largestFirst.stream()
                .filter(other -> other.serves(target))
                .min(Comparator.comparingLong(Target::pixels));
    }

    private static Pixels smaller(Map<Target, Pixels> made, Target larger, Target target) {
        var pixels = made.get(larger);
        if (pixels == null) {
            throw new IllegalStateException("A smaller picture was to be made before a larger one");
        }
        return pixels.reduced(target.size());
    }

    /**
     * Names a picture to be made.
     *
     * @param area of the original as it is stored
     * @param size in which the area is made, as it is stored too
     */
    record Target(Area area, Size size) {

        private long pixels() {
            return (long) size.width() * size.height();
        }

        private boolean serves(Target smaller) {
            return area.equals(smaller.area)
                    && size.width() >= 2 * smaller.size.width()
                    && size.height() >= 2 * smaller.size.height();
        }
    }

    /** Takes the rows of the original for those pictures that are made from it. */
    private final class FromOriginal implements PixelSink {

        private final Map<Target, Reduction> reductions = new HashMap<>();

        @Override
        public void begin(Layout layout) {
            for (var target : largestFirst) {
                if (larger(target).isEmpty()) {
                    reductions.put(target, new Reduction(target.area(), target.size(), layout));
                }
            }
        }

        @Override
        public void row(int y, byte[] samples) {
            for (var reduction : reductions.values()) {
                reduction.add(y, samples);
            }
        }

        private Pixels made(Target target) {
            var reduction = reductions.get(target);
            if (reduction == null) {
                throw new IllegalStateException("A picture is made that was not to come from the original");
            }
            return reduction.made();
        }
    }
}
