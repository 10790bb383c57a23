package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how a one-time link reaches the person whom it is for. */
@Schema(description = "How a one-time link reaches whom it is for")
public enum LinkDelivery {
    /** The link was mailed; nobody else sees it. */
    MAILED,
    /** The link could not be mailed just now: the administrator passes it on, or has another made later. */
    FAILED,
    /** No mail is set up: the administrator passes the link on. */
    SHOWN;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
