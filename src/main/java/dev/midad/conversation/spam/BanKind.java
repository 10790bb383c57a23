package dev.midad.conversation.spam;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a ban is of. */
@Schema(description = "What a ban is of")
public enum BanKind {
    ADDRESS,
    EMAIL,
    WORD;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BanKind tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
