package dev.midad.newsroom.pictures;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the scans of a progressive JPEG, since only the last one shows the whole picture. */
final class Scans {

    /** Cameras and programs write about ten; each one costs as much as decoding the picture. */
    private static final int MOST = 64;

    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xd0;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private Scans() {}

    static int count(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var scans = 0;
            for (var marker = nextMarker(in); marker != END; marker = nextMarker(in)) {
                scans += marker == SCAN ? 1 : 0;
                if (marker > START || marker < FIRST_RESTART) {
                    in.skipNBytes(Math.max(0, (in.read() << 8 | in.read()) - 2));
                }
            }
            return checked(scans);
        } catch (EOFException cut) {
            throw new UnusablePicture(UnusablePicture.Reason.UNREADABLE, "The JPEG has no end", cut);
        }
    }

    private static int checked(int scans) {
        if (scans < 1 || scans > MOST) {
            throw UnusablePicture.unreadable("The JPEG has " + scans + " scans");
        }
        return scans;
    }

    private static int nextMarker(InputStream in) throws IOException {
        while (true) {
            var read = in.read();
            while (read == 0xff) {
                read = in.read();
                if (read != 0xff && read != STUFFED && read >= 0) {
                    return read;
                }
            }
            if (read < 0) {
                throw new EOFException();
            }
        }
    }
}
