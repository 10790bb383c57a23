package dev.midad.moving.archive;

import java.io.IOException;

/** Says that an import has ended early because the program is to stop; its report says so as well. */
public final class ImportStopped extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;

    /** @param line up to which all is done */
    ImportStopped(long line) {
        super("stopped after line " + line + "; to import the same again goes on from there");
        this.line = line;
    }

    long line() {
        return line;
    }
}
