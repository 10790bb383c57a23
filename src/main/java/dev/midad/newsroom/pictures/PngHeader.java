package dev.midad.newsroom.pictures;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the chunks of a PNG before its pixels. */
final class PngHeader {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int ICCP = 0x69434350;
    private static final int EXIF = 0x65584966;
    private static final int ACTL = 0x6163544c;
    private static final int TRNS = 0x74524e53;
    private static final int CHECKSUM_BYTES = 4;
    private static final int DEEP = 16;

    private final ImageInputStream in;
    private Size size = new Size(0, 0);
    private int bits;
    private boolean isInterlaced;
    private boolean hasTransparentColour;
    private boolean isAnimated;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable ICC_Profile profile;

    PngHeader(ImageInputStream in) {
        this.in = in;
    }

    Structure read() throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw Structures.unsupported();
        }
        for (var part = 0; part < Structures.MOST_PARTS; part++) {
            var length = in.readUnsignedInt();
            var type = in.readInt();
            if ((part == 0) != (type == IHDR)) {
                throw UnusablePicture.unreadable("The PNG does not begin with its header");
            }
            if (type == IDAT) {
                return Structure.of(PictureFormat.PNG, size, isAnimated, orientation, decoding(), profile);
            }
            var end = in.getStreamPosition() + length + CHECKSUM_BYTES;
            readChunk(type, length);
            in.seek(end);
        }
        throw UnusablePicture.unreadable("The PNG has no pixels");
    }

    private void readChunk(int type, long length) throws IOException {
        switch (type) {
            case IHDR -> readSize();
            case ICCP -> profile = length > Structures.LARGEST_PROFILE ? null : profile(content(length));
            case EXIF ->
                orientation = length > Structures.LARGEST_PROFILE ? orientation : Exif.orientation(content(length));
            case ACTL -> isAnimated = in.readUnsignedInt() > 1;
            case TRNS -> hasTransparentColour = true;
            default -> {
                // Other chunks say nothing that is shown.
            }
        }
    }

    private void readSize() throws IOException {
        var width = in.readInt();
        size = new Size(width, in.readInt());
        bits = in.readUnsignedByte();
        in.skipBytes(3);
        isInterlaced = in.readBoolean();
    }

    private byte[] content(long length) throws IOException {
        var content = new byte[(int) length];
        in.readFully(content);
        return content;
    }

    private Decoding decoding() {
        if (!isInterlaced && !hasTransparentColour) {
            return Decoding.ROWS;
        }
        return bits == DEEP ? Decoding.WHOLE_DEEP : Decoding.WHOLE;
    }

    /** Returns the profile of a chunk: a name that ends in 0, a byte for how it is compressed, and the profile compressed. */
    private static @Nullable ICC_Profile profile(byte[] chunk) {
        var start = 0;
        while (start < chunk.length && chunk[start] != 0) {
            start++;
        }
        start += 2;
        if (start >= chunk.length) {
            return null;
        }
        var compressed = new ByteArrayInputStream(chunk, start, chunk.length - start);
        try (var inflated = new InflaterInputStream(compressed)) {
            var bytes = inflated.readNBytes(Structures.LARGEST_PROFILE);
            return Structures.profile(bytes);
        } catch (IOException damaged) {
            return null;
        }
    }
}
