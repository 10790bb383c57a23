package dev.midad.moving.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, and never holds more than one of them. */
final class Lines {

    static final int LONGEST = 2 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int until;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Returns the next line that is not empty, null at the end. */
    @Nullable
    RawLine next() throws IOException {
        while (true) {
            var line = new ByteArrayOutputStream();
            var end = read(line);
            if (end < 0 && line.size() == 0) {
                return null;
            }
            number++;
            var bytes = stripped(line.toByteArray());
            if (line.size() > LONGEST) {
                return new RawLine(number, null);
            }
            if (bytes.length > 0) {
                return new RawLine(number, bytes);
            }
        }
    }

    /** Reads to the end of the line; of a line that is too long it keeps only as much as shows that. */
    private int read(ByteArrayOutputStream line) throws IOException {
        while (true) {
            if (from == until) {
                from = 0;
                until = Math.max(in.read(buffer), 0);
                if (until == 0) {
                    return -1;
                }
            }
            var start = from;
            while (from < until && buffer[from] != '\n') {
                from++;
            }
            line.write(buffer, start, Math.min(from - start, LONGEST + 1 - line.size()));
            if (from < until) {
                from++;
                return '\n';
            }
        }
    }

    /**
     * Removes the byte order mark that some editors put before UTF-8, and the white space at the line's end, such as
     * Windows' carriage return.
     */
    private byte[] stripped(byte[] line) {
        var start = number == 1
                        && line.length >= 3
                        && line[0] == (byte) 0xEF
                        && line[1] == (byte) 0xBB
                        && line[2] == (byte) 0xBF
                ? 3
                : 0;
        var end = line.length;
        while (end > start && line[end - 1] <= ' ' && line[end - 1] > 0) {
            end--;
        }
        return Arrays.copyOfRange(line, start, end);
    }
}
