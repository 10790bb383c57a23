package dev.midad.newsroom.pictures;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads of a picture's EXIF data how it is to be turned, and nothing else. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int LITTLE_ENDIAN = 0x4949;

    private Exif() {}

    /** @param tiff EXIF data from its TIFF header on */
    static Orientation orientation(byte[] tiff) {
        try {
            return orientation(ByteBuffer.wrap(tiff));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            // A picture whose EXIF data is damaged is shown as it is stored, as browsers do.
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        var entries = Short.toUnsignedInt(tiff.getShort());
        for (var entry = 0; entry < entries; entry++) {
            var at = tiff.position();
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                return Orientation.of(Short.toUnsignedInt(tiff.getShort(at + 8)));
            }
            tiff.position(at + ENTRY_BYTES);
        }
        return Orientation.UPRIGHT;
    }
}
