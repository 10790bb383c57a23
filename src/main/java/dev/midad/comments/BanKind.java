package dev.midad.comments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a ban is of. */
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
