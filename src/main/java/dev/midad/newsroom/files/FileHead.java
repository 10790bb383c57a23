package dev.midad.newsroom.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the first bytes of a file, by which its type is told. */
final class FileHead {

    private static final int LENGTH = 64 * 1024;

    private final byte[] bytes;

    FileHead(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static FileHead of(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new FileHead(stream.readNBytes(LENGTH));
        }
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Returns the byte as an unsigned number; 0 after the end. */
    int at(int place) {
        return place < bytes.length ? bytes[place] & 0xff : 0;
    }

    /** Returns whether these Latin-1 characters stand at the place. */
    boolean has(int place, String characters) {
        return place + characters.length() <= bytes.length
                && new String(bytes, place, characters.length(), StandardCharsets.ISO_8859_1).equals(characters);
    }

    /** Returns so many bytes as Latin-1, or as many as there are. */
    String text(int place, int length) {
        var from = Math.min(place, bytes.length);
        return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.ISO_8859_1);
    }

    /** Returns the bytes in Latin-1, which loses none of them. */
    String latin1() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
