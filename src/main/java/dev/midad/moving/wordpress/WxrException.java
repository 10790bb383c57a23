package dev.midad.moving.wordpress;

import dev.midad.foundation.web.Message;

/** Says where a WordPress export cannot be read any further, and why. What came before it is sound. */
public final class WxrException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final transient Message reason;

    WxrException(String code, int line, Message reason) {
        super("line " + line + ": " + reason.english());
        this.code = code;
        this.line = line;
        this.reason = reason;
    }

    public String code() {
        return code;
    }

    /** Returns the line in the file, counted from 1. */
    public int line() {
        return line;
    }

    public Message reason() {
        return reason;
    }
}
