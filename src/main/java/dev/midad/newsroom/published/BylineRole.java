package dev.midad.newsroom.published;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a person in a byline did for the article. */
@Schema(
        examples = "prepared-by",
        description = "What someone in a byline did for the article",
        enumeration = {"author", "prepared-by", "interview", "translator", "editor", "photographer"})
public enum BylineRole {
    AUTHOR,
    PREPARED_BY,
    INTERVIEW,
    TRANSLATOR,
    EDITOR,
    PHOTOGRAPHER;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static BylineRole tagged(String tag) {
        for (var role : values()) {
            if (role.tag().equals(tag)) {
                return role;
            }
        }
        throw new IllegalArgumentException(tag);
    }
}
