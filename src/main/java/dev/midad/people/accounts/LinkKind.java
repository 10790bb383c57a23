package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a one-time link is for. */
@Schema(description = "What a one-time link is for")
public enum LinkKind {
    INVITATION,
    RESET;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
