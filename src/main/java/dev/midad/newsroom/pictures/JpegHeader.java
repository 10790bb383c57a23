package dev.midad.newsroom.pictures;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the segments of a JPEG before its pixels. */
final class JpegHeader {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int ADOBE_TRANSFORM = 11;
    private static final int YCCK = 2;

    private static final int BASELINE = 0xc0;
    private static final int PROGRESSIVE = 0xc2;
    private static final int LAST_FRAME = 0xcf;
    private static final int HUFFMAN_TABLE = 0xc4;
    private static final int RESERVED = 0xc8;
    private static final int ARITHMETIC_TABLE = 0xcc;
    private static final int FIRST_RESTART = 0xd0;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;

    private final ImageInputStream in;
    private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private Size size = new Size(0, 0);
    private int components;
    private boolean isProgressive;
    private Ink ink = Ink.PLAIN;

    JpegHeader(ImageInputStream in) {
        this.in = in;
    }

    Structure read() throws IOException {
        in.seek(2);
        for (var part = 0; part < Structures.MOST_PARTS; part++) {
            var marker = marker();
            if (marker == SCAN) {
                return structure();
            }
            if (marker < FIRST_RESTART || marker > END) {
                readSegment(marker);
            }
        }
        throw UnusablePicture.unreadable("The JPEG has no pixels");
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw UnusablePicture.unreadable("The JPEG is damaged in its header");
        }
        var marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void readSegment(int marker) throws IOException {
        var start = in.getStreamPosition();
        var length = in.readUnsignedShort();
        if (isFrame(marker)) {
            readFrame(marker);
        } else if (marker == APP1 || marker == APP2 || marker == APP14) {
            var content = new byte[Math.max(0, length - 2)];
            in.readFully(content);
            readApplication(marker, content);
        }
        in.seek(start + Math.max(2, length));
    }

    private static boolean isFrame(int marker) {
        return marker >= BASELINE
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLE
                && marker != RESERVED
                && marker != ARITHMETIC_TABLE;
    }

    private void readFrame(int marker) throws IOException {
        var bits = in.readUnsignedByte();
        if (bits != 8 || marker > PROGRESSIVE) {
            throw new UnusablePicture(
                    UnusablePicture.Reason.UNSUPPORTED, "The JPEG is lossless, arithmetic or of 12 bits");
        }
        var height = in.readUnsignedShort();
        size = new Size(in.readUnsignedShort(), height);
        components = in.readUnsignedByte();
        isProgressive = marker == PROGRESSIVE;
    }

    private void readApplication(int marker, byte[] content) {
        if (marker == APP1 && startsWith(content, EXIF)) {
            orientation = Exif.orientation(Arrays.copyOfRange(content, EXIF.length, content.length));
        } else if (marker == APP2 && startsWith(content, ICC) && content.length > ICC.length + 2) {
            profile.put(content[ICC.length] & 0xff, Arrays.copyOfRange(content, ICC.length + 2, content.length));
        } else if (marker == APP14 && startsWith(content, ADOBE) && content.length > ADOBE_TRANSFORM) {
            ink = content[ADOBE_TRANSFORM] == YCCK ? Ink.YCCK : Ink.INVERTED;
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private Structure structure() {
        var whole = new Area(0, 0, size.width(), size.height());
        return new Structure(PictureFormat.JPEG, size, whole, false, orientation, decoding(), profile(), ink);
    }

    private Decoding decoding() {
        return switch (components) {
            case 1, 3 -> isProgressive ? Decoding.SCANS : Decoding.ROWS;
            case 4 -> Decoding.INK;
            default ->
                throw new UnusablePicture(
                        UnusablePicture.Reason.UNSUPPORTED, "The JPEG has " + components + " colours");
        };
    }

    private @Nullable ICC_Profile profile() {
        var joined = new ByteArrayOutputStream();
        profile.values().forEach(joined::writeBytes);
        return joined.size() == 0 || joined.size() > Structures.LARGEST_PROFILE
                ? null
                : Structures.profile(joined.toByteArray());
    }
}
