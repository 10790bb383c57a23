package dev.midad.newsroom.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Reads numbers at places of a file; what lies after its end is 0, so that no file that was cut fails a reader. */
final class Bytes {

    private final FileChannel channel;
    private final long size;

    Bytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Returns so many bytes from the place. */
    ByteBuffer at(long place, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (place >= 0 && bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.rewind();
    }

    int unsignedByte(long place) throws IOException {
        return at(place, 1).get() & 0xff;
    }

    long unsignedInt(long place) throws IOException {
        return at(place, 4).getInt() & 0xffff_ffffL;
    }

    long unsignedIntLittle(long place) throws IOException {
        return at(place, 4).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
    }

    String latin1(long place, int length) throws IOException {
        return new String(at(place, length).array(), StandardCharsets.ISO_8859_1);
    }
}
