package dev.midad.newsroom.media;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a part of a file, as the field {@code Range} asks for it (RFC 9110, 14.1.2). */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** Says what became of a {@code Range}: a part, the whole file, or nothing that the file has. */
    record Read(Optional<ByteRange> part, boolean isUnsatisfiable) {

        private static final Read WHOLE = new Read(Optional.empty(), false);
        private static final Read NOTHING = new Read(Optional.empty(), true);
    }

    /** Reads one range; several ranges at once, and what is no range, mean the whole file. */
    static Read read(@Nullable String sent, long size) {
        var parts = sent == null ? null : ONE.matcher(sent);
        if (parts == null
                || !parts.matches()
                || (parts.group(1).isEmpty() && parts.group(2).isEmpty())) {
            return Read.WHOLE;
        }
        if (parts.group(1).isEmpty()) {
            var last = Math.min(size, Long.parseLong(parts.group(2)));
            return last == 0 ? Read.NOTHING : part(size - last, last);
        }
        var from = Long.parseLong(parts.group(1));
        var to = parts.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(parts.group(2)));
        if (!parts.group(2).isEmpty() && Long.parseLong(parts.group(2)) < from) {
            return Read.WHOLE;
        }
        return from >= size ? Read.NOTHING : part(from, to - from + 1);
    }

    private static Read part(long from, long length) {
        return new Read(Optional.of(new ByteRange(from, length)), false);
    }
}
