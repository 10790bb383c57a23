package dev.midad.newsroom.pictures;

/** Refuses a file as a picture, and says why. */
public final class UnusablePicture extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusablePicture(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    UnusablePicture(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static UnusablePicture unreadable(String message) {
        return new UnusablePicture(Reason.UNREADABLE, message);
    }

    /** Names why a picture is refused. */
    public enum Reason {
        /** It has more pixels, or a longer side, than are decoded. */
        TOO_LARGE,
        /** It is cut off or damaged. */
        UNREADABLE,
        /** It is no picture, or one of another format. */
        UNSUPPORTED
    }
}
