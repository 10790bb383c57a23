package dev.midad.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a one-time link is for. */
public enum LinkKind {
    INVITATION,
    RESET;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
