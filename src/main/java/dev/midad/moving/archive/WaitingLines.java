package dev.midad.moving.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lines that refer to something that does not exist yet on disk until all others are done. They are tried again
 * as long as that makes progress.
 */
final class WaitingLines implements AutoCloseable {

    private @Nullable Path file;
    private @Nullable DataOutputStream out;
    private @Nullable Path readFile;
    private @Nullable DataInputStream in;
    private boolean progressed = true;
    private boolean last;

    boolean takesMore() {
        return !last;
    }

    void progress(boolean made) {
        progressed |= made;
    }

    void add(RawLine line) throws IOException {
        var bytes = line.bytes();
        if (bytes == null) {
            return;
        }
        if (out == null) {
            file = Files.createTempFile("midad-import-", ".ndjson");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }
        out.writeLong(line.number());
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Begins the next round, and returns whether any lines wait. A round that follows one without progress is the last:
     * a line that fails in it has failed for good.
     */
    boolean nextRound() throws IOException {
        closeRead();
        if (out == null || file == null) {
            return false;
        }
        out.close();
        out = null;
        readFile = file;
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        last = !progressed;
        progressed = false;
        return true;
    }

    @Nullable
    RawLine next() throws IOException {
        if (in == null) {
            return null;
        }
        try {
            var number = in.readLong();
            return new RawLine(number, in.readNBytes(in.readInt()));
        } catch (EOFException end) {
            return null;
        }
    }

    private void closeRead() throws IOException {
        if (in != null && readFile != null) {
            in.close();
            Files.deleteIfExists(readFile);
            in = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeRead();
        if (out != null && file != null) {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
