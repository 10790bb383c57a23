package dev.midad.newsroom.files;

import dev.midad.foundation.web.Message;

/** Says that a file is not taken, and why. */
public class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names why a file is not taken. */
    public enum Reason {
        EMPTY,
        UNKNOWN_TYPE,
        UNSUPPORTED_PICTURE,
        DAMAGED,
        ENCRYPTED
    }

    private final Reason reason;
    private final transient Message detail;

    RefusedFile(Reason reason, String english, String arabic) {
        super(english);
        this.reason = reason;
        this.detail = new Message(english, arabic);
    }

    public Reason reason() {
        return reason;
    }

    /** Returns what to do about it, for the person who sent the file. */
    public Message detail() {
        return detail;
    }
}
