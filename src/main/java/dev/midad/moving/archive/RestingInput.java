package dev.midad.moving.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets an import rest while its input has nothing ready, so that the program can end meanwhile. */
final class RestingInput extends FilterInputStream {

    private final RunningImports.Run run;

    RestingInput(InputStream in, RunningImports.Run run) {
        super(in);
        this.run = run;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (in.available() > 0) {
            return in.read(bytes, offset, length);
        }
        run.rest();
        try {
            return in.read(bytes, offset, length);
        } finally {
            run.goOn();
        }
    }
}
