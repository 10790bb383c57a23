package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how far an editor has got with an article that a writer submitted. */
@Schema(
        description = "How far an editor has got with what a writer submitted",
        enumeration = {"in-review", "returned"})
public enum Review {
    IN_REVIEW,
    RETURNED;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Review tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
