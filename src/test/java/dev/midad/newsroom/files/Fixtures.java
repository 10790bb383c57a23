package dev.midad.newsroom.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Gives the files of the tests, and makes others of them. */
final class Fixtures {

    private Fixtures() {}

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixtures.class.getResource("/files/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a JPEG with a segment of its own behind its beginning. */
    static byte[] jpegWith(int marker, byte[] segment) {
        var jpeg = bytes("plain.jpg");
        var made = new ByteArrayOutputStream();
        made.write(jpeg, 0, 2);
        made.write(0xff);
        made.write(marker);
        made.write((segment.length + 2) >> 8);
        made.write((segment.length + 2) & 0xff);
        made.writeBytes(segment);
        made.write(jpeg, 2, jpeg.length - 2);
        return made.toByteArray();
    }

    /** Returns bytes one after the other, of texts in Latin-1 and of arrays. */
    static byte[] joined(Object... parts) {
        var made = new ByteArrayOutputStream();
        for (var part : parts) {
            made.writeBytes(
                    part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        return made.toByteArray();
    }
}
