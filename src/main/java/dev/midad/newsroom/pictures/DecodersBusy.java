package dev.midad.newsroom.pictures;

/** Tells that too many pictures are waiting to be decoded, and when to ask again. */
public final class DecodersBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int seconds;

    DecodersBusy(int seconds) {
        super("Too many pictures are being decoded");
        this.seconds = seconds;
    }

    /** Returns the seconds after which a new attempt is worth making. */
    public int seconds() {
        return seconds;
    }
}
