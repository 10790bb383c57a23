package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says whether an issue is one of the regular ones. */
@Schema(
        examples = "regular",
        description = "Whether it is one of the regular issues",
        enumeration = {"regular", "special", "supplement"})
public enum IssueKind {
    REGULAR,
    SPECIAL,
    SUPPLEMENT;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static IssueKind tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
