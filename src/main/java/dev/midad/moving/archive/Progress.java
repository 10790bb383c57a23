package dev.midad.moving.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Passes on the lines of a report that an operator should read, and prints a count of the others every second. */
final class Progress extends OutputStream {

    private static final long SECOND = 1_000_000_000;

    private final OutputStream told;
    private final PrintStream counted;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final long start = System.nanoTime();
    private long spoken = start;
    private long lines;
    private long failed;

    Progress(OutputStream told, PrintStream counted) {
        this.told = told;
        this.counted = counted;
    }

    long failed() {
        return failed;
    }

    @Override
    public void write(int letter) throws IOException {
        line.write(letter);
        if (letter == '\n') {
            end();
        }
    }

    private void end() throws IOException {
        var text = line.toString(StandardCharsets.UTF_8);
        if (text.startsWith("{\"line\"") && !text.contains("\"outcome\":\"failed\"")) {
            lines++;
        } else {
            failed += text.startsWith("{\"line\"") ? 1 : 0;
            told.write(line.toByteArray());
            told.flush();
        }
        line.reset();
        var now = System.nanoTime();
        if (now - spoken > SECOND) {
            spoken = now;
            counted.printf("%d lines, %d a second%n", lines, lines * SECOND / (now - start));
        }
    }
}
