package dev.midad.foundation.store;

import org.jspecify.annotations.Nullable;

/** Says that the store could not do its work just now, and that nothing is half done. */
public class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names why a store does not work. */
    public enum Reason {
        /** Nobody answers, or what answers has a fault. */
        AWAY,
        /** No answer came in time, or the store asks for fewer requests. */
        SLOW,
        /** The store does not let this program do it: its keys, its rights or its bucket are wrong. */
        REFUSED,
        /** There is no space left. */
        FULL
    }

    private final Reason reason;

    StoreUnavailable(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
