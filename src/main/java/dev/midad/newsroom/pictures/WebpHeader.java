package dev.midad.newsroom.pictures;

import java.awt.color.ICC_Profile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the chunks of a WebP, of which EXIF data stands behind the pixels. */
final class WebpHeader {

    static final int RIFF = 0x46464952;
    static final int WEBP = 0x50424557;
    static final int LOSSY = 0x20385056;
    static final int LOSSLESS = 0x4c385056;
    static final int EXTENDED = 0x58385056;
    static final int FRAME = 0x464d4e41;
    static final int FRAME_HEADER = 16;

    private static final int PROFILE = 0x50434349;
    private static final int EXIF = 0x46495845;
    private static final int ANIMATED = 0x02;
    private static final int SIDE = 0x3fff;

    private final ImageInputStream in;
    private @Nullable Size stored;
    private @Nullable Area frame;
    private boolean isAnimated;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable ICC_Profile profile;

    WebpHeader(ImageInputStream in) {
        this.in = in;
    }

    Structure read() throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        var isRiff = in.readInt() == RIFF;
        in.skipBytes(4);
        if (!isRiff || in.readInt() != WEBP) {
            throw Structures.unsupported();
        }
        for (var part = 0; part < Structures.MOST_PARTS && in.getStreamPosition() + 8 <= in.length(); part++) {
            var type = in.readInt();
            var length = in.readUnsignedInt();
            var start = in.getStreamPosition();
            if (start + length > in.length()) {
                throw new EOFException();
            }
            readChunk(type, length);
            in.seek(start + length + (length & 1));
        }
        return structure();
    }

    private void readChunk(int type, long length) throws IOException {
        switch (type) {
            case EXTENDED -> readExtended();
            case LOSSY -> stored = stored == null ? lossySize() : stored;
            case LOSSLESS -> stored = stored == null ? losslessSize() : stored;
            case FRAME -> frame = frame == null ? readFrame() : frame;
            case PROFILE -> profile = length > Structures.LARGEST_PROFILE ? null : Structures.profile(content(length));
            case EXIF ->
                orientation =
                        length > Structures.LARGEST_PROFILE ? orientation : Exif.orientation(tiff(content(length)));
            default -> {
                // Other chunks say nothing that is shown.
            }
        }
    }

    private void readExtended() throws IOException {
        isAnimated = (in.readUnsignedByte() & ANIMATED) != 0;
        in.skipBytes(3);
        var width = readThreeBytes() + 1;
        stored = new Size(width, readThreeBytes() + 1);
    }

    private Size lossySize() throws IOException {
        in.skipBytes(6);
        var width = in.readUnsignedShort() & SIDE;
        return new Size(width, in.readUnsignedShort() & SIDE);
    }

    private Size losslessSize() throws IOException {
        in.skipBytes(1);
        var bits = in.readInt();
        return new Size((bits & SIDE) + 1, ((bits >> 14) & SIDE) + 1);
    }

    private Area readFrame() throws IOException {
        var left = readThreeBytes() * 2;
        var top = readThreeBytes() * 2;
        var width = readThreeBytes() + 1;
        return new Area(left, top, width, readThreeBytes() + 1);
    }

    private int readThreeBytes() throws IOException {
        return in.readUnsignedShort() | in.readUnsignedByte() << 16;
    }

    private byte[] content(long length) throws IOException {
        var content = new byte[(int) length];
        in.readFully(content);
        return content;
    }

    /** Some programs write EXIF data as it stands in a JPEG, with a name before it. */
    private static byte[] tiff(byte[] exif) {
        var isNamed = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
        return isNamed ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    private Structure structure() {
        if (stored == null || (isAnimated && frame == null)) {
            throw UnusablePicture.unreadable("The WebP has no pixels");
        }
        var whole = new Area(0, 0, stored.width(), stored.height());
        return new Structure(
                PictureFormat.WEBP,
                stored,
                frame == null ? whole : frame,
                isAnimated,
                orientation,
                Decoding.NATIVE,
                profile,
                Ink.PLAIN);
    }
}
