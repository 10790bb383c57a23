package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a one-time link reaches whom it is for. */
@Schema(description = "How a one-time link reaches whom it is for")
public enum LinkDelivery {
    /** By mail; nobody else sees it. */
    MAILED,
    /** It could not be mailed just now: the administrator passes it on, or has another made later. */
    FAILED,
    /** No mail is set up: the administrator passes it on. */
    SHOWN;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
