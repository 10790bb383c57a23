package dev.midad.moving.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/**
 * Gathers a report, and passes it on when there is a good deal of it or some time has gone by, however often it is
 * flushed: each part that goes out by itself costs a hop between threads, and a packet. Closing it passes on the rest,
 * and leaves the stream behind it open.
 */
public final class ReportOutput extends OutputStream {

    private static final int MOST_BYTES = 32 * 1024;
    // A client that shows progress shows it twice a second.
    private static final long LONGEST_NANOSECONDS = 500_000_000;

    private final OutputStream out;
    private final LongSupplier nanoseconds;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private long passedOn;

    public ReportOutput(OutputStream out) {
        this(out, System::nanoTime);
    }

    ReportOutput(OutputStream out, LongSupplier nanoseconds) {
        this.out = out;
        this.nanoseconds = nanoseconds;
        // The first flush goes through, so that the client learns at once that the work has begun.
        this.passedOn = nanoseconds.getAsLong() - LONGEST_NANOSECONDS;
    }

    @Override
    public void write(int letter) throws IOException {
        waiting.write(letter);
        passOnIfMuch();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        waiting.write(bytes, offset, length);
        passOnIfMuch();
    }

    private void passOnIfMuch() throws IOException {
        if (waiting.size() >= MOST_BYTES) {
            passOn();
        }
    }

    /** Passes on what waits, if the last time was a while ago. */
    @Override
    public void flush() throws IOException {
        if (nanoseconds.getAsLong() - passedOn >= LONGEST_NANOSECONDS) {
            passOn();
        }
    }

    private void passOn() throws IOException {
        waiting.writeTo(out);
        waiting.reset();
        out.flush();
        passedOn = nanoseconds.getAsLong();
    }

    @Override
    public void close() throws IOException {
        passOn();
    }
}
