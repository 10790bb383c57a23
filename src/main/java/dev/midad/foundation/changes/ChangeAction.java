package dev.midad.foundation.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what happened to the content that a change in the log names. */
@Schema(description = "What happened to it")
public enum ChangeAction {
    UPSERT,
    DELETE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
