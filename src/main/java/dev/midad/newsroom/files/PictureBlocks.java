package dev.midad.newsroom.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the blocks of metadata out of a picture. Everything else is skipped, so that neither a huge block nor a packed
 * one costs memory.
 */
final class PictureBlocks {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int MOST = 10_000;

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";

    /** An iTXt of this name that is not compressed, without language and translated name (XMP, part 3, 1.1.5). */
    private static final String PNG_XMP = "XML:com.adobe.xmp\0\0\0\0\0";

    private static final Set<String> PNG_BLOCKS = Set.of("eXIf", "iTXt");

    private byte @Nullable [] exif;
    private byte @Nullable [] xmp;
    private byte @Nullable [] photoshop;
    private boolean isBroken;

    static PictureBlocks of(Path file, FileType type) throws IOException {
        var blocks = new PictureBlocks();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            switch (type) {
                case JPEG -> blocks.readJpeg(in);
                case PNG -> blocks.readPng(in);
                case WEBP -> blocks.readWebp(in);
                default -> {}
            }
        } catch (EOFException cut) {
            blocks.isBroken = true;
        }
        return blocks;
    }

    byte @Nullable [] exif() {
        return exif;
    }

    byte @Nullable [] xmp() {
        return xmp;
    }

    byte @Nullable [] photoshop() {
        return photoshop;
    }

    boolean isBroken() {
        return isBroken;
    }

    private void readJpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        for (var count = 0; count < MOST; count++) {
            if (in.readUnsignedByte() != 0xff) {
                isBroken = true;
                return;
            }
            var marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            // What follows the start of the scan, or the end, is picture.
            if (marker == 0xda || marker == 0xd9) {
                return;
            }
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                isBroken = true;
                return;
            }
            if (marker == 0xe1 || marker == 0xed) {
                takeSegment(in.readNBytes(length));
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void takeSegment(byte[] segment) {
        if (exif == null && begins(segment, EXIF)) {
            exif = after(segment, EXIF);
        } else if (xmp == null && begins(segment, XMP)) {
            xmp = after(segment, XMP);
        } else if (photoshop == null && begins(segment, PHOTOSHOP)) {
            photoshop = segment;
        }
    }

    private void readPng(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        for (var count = 0; count < MOST; count++) {
            var length = Integer.toUnsignedLong(in.readInt());
            var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (name.equals("IEND")) {
                return;
            }
            if (PNG_BLOCKS.contains(name) && length <= LARGEST) {
                var block = in.readNBytes((int) length);
                if (name.equals("eXIf")) {
                    exif = block;
                } else if (begins(block, PNG_XMP)) {
                    xmp = after(block, PNG_XMP);
                }
            } else {
                in.skipNBytes(length);
            }
            in.skipNBytes(4);
        }
    }

    private void readWebp(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        var left = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) - 4;
        in.skipNBytes(4);
        for (var count = 0; count < MOST && left >= 8; count++) {
            var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            var length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            var padding = length % 2;
            if (name.equals("EXIF") && length <= LARGEST) {
                var block = in.readNBytes((int) length);
                exif = begins(block, EXIF) ? after(block, EXIF) : block;
            } else if (name.equals("XMP ") && length <= LARGEST) {
                xmp = in.readNBytes((int) length);
            } else {
                in.skipNBytes(length);
            }
            left -= 8 + length + padding;
            if (left >= 8) {
                in.skipNBytes(padding);
            }
        }
    }

    private static boolean begins(byte[] block, String with) {
        var length = with.length();
        return block.length >= length
                && Arrays.equals(block, 0, length, with.getBytes(StandardCharsets.ISO_8859_1), 0, length);
    }

    private static byte[] after(byte[] block, String beginning) {
        return Arrays.copyOfRange(block, beginning.length(), block.length);
    }
}
