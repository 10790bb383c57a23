package dev.midad.newsroom.files;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long an MP4 or QuickTime file is, and how large its picture (ISO 14496-12). A box is never read whole, as
 * one may say that it has gigabytes.
 */
final class Mp4 {

    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia");
    private static final int MOST_BOXES = 10_000;
    private static final int DEEPEST = 4;

    private final Bytes bytes;
    private @Nullable Duration duration;
    private int trackWidth;
    private int trackHeight;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private int boxes;

    private Mp4(Bytes bytes) {
        this.bytes = bytes;
    }

    static Mp4 of(Bytes bytes) throws IOException {
        var file = new Mp4(bytes);
        file.read(0, bytes.size(), 0);
        return file;
    }

    /** Returns how long it is; null where the file was cut before it says so. */
    @Nullable
    Duration duration() {
        return duration;
    }

    /** Returns the width as it is shown; null where there is no picture. */
    @Nullable
    Integer width() {
        return width;
    }

    @Nullable
    Integer height() {
        return height;
    }

    private void read(long from, long to, int depth) throws IOException {
        for (var place = from; place + 8 <= to && boxes < MOST_BOXES; boxes++) {
            var length = bytes.unsignedInt(place);
            var header = 8;
            if (length == 1) {
                length = bytes.at(place + 8, 8).getLong();
                header = 16;
            } else if (length == 0) {
                length = to - place;
            }
            if (length < header || length > to - place) {
                return;
            }
            take(bytes.latin1(place + 4, 4), place + header, place + length, depth);
            place += length;
        }
    }

    private void take(String box, long from, long to, int depth) throws IOException {
        if (CONTAINERS.contains(box) && depth < DEEPEST) {
            read(from, to, depth + 1);
            return;
        }
        switch (box) {
            case "mvhd" -> duration = length(from);
            case "tkhd" -> measure(from);
            case "hdlr" -> {
                if (width == null && trackWidth > 0 && bytes.latin1(from + 8, 4).equals("vide")) {
                    width = trackWidth;
                    height = trackHeight;
                }
            }
            default -> {}
        }
    }

    private @Nullable Duration length(long from) throws IOException {
        var isLong = bytes.unsignedByte(from) == 1;
        var perSecond = bytes.unsignedInt(from + (isLong ? 20 : 12));
        var units = isLong ? bytes.at(from + 24, 8).getLong() : bytes.unsignedInt(from + 16);
        if (perSecond == 0 || units <= 0 || units == 0xffff_ffffL) {
            return null;
        }
        var millis =
                BigInteger.valueOf(units).multiply(BigInteger.valueOf(1000)).divide(BigInteger.valueOf(perSecond));
        return millis.bitLength() < 63 ? Duration.ofMillis(millis.longValue()) : null;
    }

    /** Reads the size of the track, turned as its matrix says: a phone held upright turns its picture a quarter. */
    private void measure(long from) throws IOException {
        var matrix = from + (bytes.unsignedByte(from) == 1 ? 52 : 40);
        var isTurned =
                bytes.at(matrix, 4).getInt() == 0 && bytes.at(matrix + 4, 4).getInt() != 0;
        var across = (int) (bytes.unsignedInt(matrix + 36) >> 16);
        var down = (int) (bytes.unsignedInt(matrix + 40) >> 16);
        trackWidth = isTurned ? down : across;
        trackHeight = isTurned ? across : down;
    }
}
