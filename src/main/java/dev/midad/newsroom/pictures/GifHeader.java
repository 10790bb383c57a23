package dev.midad.newsroom.pictures;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a GIF as far as its second frame. */
final class GifHeader {

    private static final int SIGNATURE = 0x47494638;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int HAS_COLOURS = 0x80;
    private static final int COLOURS = 0x07;

    private final ImageInputStream in;
    private Size screen = new Size(0, 0);
    private @Nullable Area frame;

    GifHeader(ImageInputStream in) {
        this.in = in;
    }

    Structure read() throws IOException {
        if (in.readInt() != SIGNATURE) {
            throw Structures.unsupported();
        }
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(6);
        var width = in.readUnsignedShort();
        screen = new Size(width, in.readUnsignedShort());
        var flags = in.readUnsignedByte();
        in.skipBytes(2);
        skipColours(flags);
        return readBlocks();
    }

    private Structure readBlocks() throws IOException {
        while (true) {
            var block = blockOrEnd();
            if (block == EXTENSION) {
                in.skipBytes(1);
                skipParts();
            } else if (block == FRAME && frame == null) {
                frame = readFrame();
                skipFrame();
            } else if (frame == null) {
                throw UnusablePicture.unreadable("The GIF has no frame");
            } else {
                return structure(frame, block == FRAME);
            }
        }
    }

    /** Returns what comes next; what is cut off behind the first frame does not matter, since that frame alone is shown. */
    private int blockOrEnd() throws IOException {
        var block = in.read();
        if (block < 0 && frame == null) {
            throw new EOFException();
        }
        return block;
    }

    private Area readFrame() throws IOException {
        var left = in.readUnsignedShort();
        var top = in.readUnsignedShort();
        var width = in.readUnsignedShort();
        return new Area(left, top, width, in.readUnsignedShort());
    }

    private void skipFrame() throws IOException {
        skipColours(in.readUnsignedByte());
        in.skipBytes(1);
        skipParts();
    }

    private void skipColours(int flags) throws IOException {
        if ((flags & HAS_COLOURS) != 0) {
            in.skipBytes(3 << ((flags & COLOURS) + 1));
        }
    }

    private void skipParts() throws IOException {
        for (var length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) {
            in.seek(in.getStreamPosition() + length);
        }
    }

    /** Makes the picture large enough for its frame, as browsers do where the two disagree. */
    private Structure structure(Area first, boolean isAnimated) {
        var stored = new Size(
                Math.max(screen.width(), first.x() + first.width()),
                Math.max(screen.height(), first.y() + first.height()));
        return new Structure(
                PictureFormat.GIF, stored, first, isAnimated, Orientation.UPRIGHT, Decoding.WHOLE, null, Ink.PLAIN);
    }
}
