package dev.midad.database;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened to the content that a change in the log names. */
public enum ChangeAction {
    UPSERT,
    DELETE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
