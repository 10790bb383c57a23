package dev.midad.newsroom.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds what else is in a file: pages, archives, scripts, and where it comes from. */
final class HiddenContent {

    private static final int BEGINNING = 4 * 1024 * 1024;

    /** The directory of an archive stands at its end, before a comment of at most 64 KiB. */
    private static final int END = 66_000;

    private static final Pattern PAGE = Pattern.compile("(?i)<script|<html|<!doctype html|<\\?php");
    private static final String ARCHIVE_END = "PK\u0005\u0006";

    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<\\s*(?:\\w+:)?(?:script|foreignobject|handler)\\b|\\son\\w+\\s*=|javascript:|<!entity");

    /** The type of the box that holds a C2PA manifest, in whatever file (C2PA 2.1, 11.1.4.2). */
    private static final String MANIFEST = "jumdc2pa\u0000\u0011\u0000\u0010\u0080\u0000\u0000\u00aa\u00008\u009bq";

    private final String beginning;
    private final String end;

    private HiddenContent(String beginning, String end) {
        this.beginning = beginning;
        this.end = end;
    }

    static HiddenContent of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new HiddenContent(
                    read(channel, 0, BEGINNING), read(channel, Math.max(0, channel.size() - END), END));
        }
    }

    private static String read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(length, channel.size() - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Each read gives what is there.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    boolean isMoreThanAPicture() {
        return end.contains(ARCHIVE_END)
                || PAGE.matcher(beginning).find()
                || PAGE.matcher(end).find();
    }

    boolean isActive() {
        return ACTIVE.matcher(beginning).find();
    }

    boolean hasManifest() {
        return beginning.contains(MANIFEST);
    }
}
