package dev.midad.newsroom.files;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how long a WebM file is, and how large its picture (RFC 9559), as far as its first cluster. */
final class Webm {

    private static final long SEGMENT = 0x1853_8067L;
    private static final long INFO = 0x1549_A966L;
    private static final long TRACKS = 0x1654_AE6BL;
    private static final long TRACK = 0xAEL;
    private static final long VIDEO = 0xE0L;
    private static final long CLUSTER = 0x1F43_B675L;
    private static final long SCALE = 0x2AD7_B1L;
    private static final long DURATION = 0x4489L;
    private static final long PIXEL_WIDTH = 0xB0L;
    private static final long PIXEL_HEIGHT = 0xBAL;

    private static final Set<Long> CONTAINERS = Set.of(SEGMENT, INFO, TRACKS, TRACK, VIDEO);
    private static final int MOST_ELEMENTS = 10_000;
    private static final int DEEPEST = 5;
    private static final double LONGEST_MILLIS = 1e12;

    private final Bytes bytes;
    private long scale = 1_000_000;
    private double length;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private int elements;
    private boolean isDone;

    private Webm(Bytes bytes) {
        this.bytes = bytes;
    }

    static Webm of(Bytes bytes) throws IOException {
        var file = new Webm(bytes);
        file.read(0, bytes.size(), 0);
        return file;
    }

    /** Returns how long it is; null where whoever wrote it did not know yet. */
    @Nullable
    Duration duration() {
        var millis = length * scale / 1_000_000;
        return millis > 0 && millis < LONGEST_MILLIS ? Duration.ofMillis((long) millis) : null;
    }

    @Nullable
    Integer width() {
        return width;
    }

    @Nullable
    Integer height() {
        return height;
    }

    private void read(long from, long to, int depth) throws IOException {
        for (var place = from; place < to && !isDone && elements < MOST_ELEMENTS; elements++) {
            var idLength = width(place);
            var sizeLength = width(place + idLength);
            if (idLength > 4 || sizeLength > 8) {
                return;
            }
            var id = number(place, idLength);
            var ones = (1L << (7 * sizeLength)) - 1;
            var size = number(place + idLength, sizeLength) & ones;
            var start = place + idLength + sizeLength;
            // All ones: the size was not known when it was written.
            if (start > to) {
                return;
            }
            var end = size == ones || size > to - start ? to : start + size;
            isDone = id == CLUSTER;
            if (CONTAINERS.contains(id) && depth < DEEPEST) {
                read(start, end, depth + 1);
            } else {
                take(id, start, (int) Math.min(8, end - start));
            }
            place = end;
        }
    }

    /** Returns how many bytes a number has by its first one; 9 where it is none. */
    private int width(long place) throws IOException {
        return Integer.numberOfLeadingZeros(bytes.unsignedByte(place)) - 23;
    }

    private long number(long place, int length) throws IOException {
        var number = 0L;
        for (var digit : bytes.at(place, length).array()) {
            number = (number << 8) | (digit & 0xff);
        }
        return number;
    }

    private void take(long id, long start, int size) throws IOException {
        var value = number(start, size);
        if (id == SCALE) {
            scale = value;
        } else if (id == DURATION) {
            length = size == 4 ? Float.intBitsToFloat((int) value) : Double.longBitsToDouble(value);
        } else if (id == PIXEL_WIDTH && width == null) {
            width = (int) value;
        } else if (id == PIXEL_HEIGHT && height == null) {
            height = (int) value;
        }
    }
}
