package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says when a person judges a comment: before readers see it, after, or never, since none is taken. */
@Schema(
        description =
                "When a comment is judged by a person: before readers see it, after, or not at all, since none is taken")
public enum CommentMode {
    BEFORE,
    AFTER,
    OFF;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CommentMode tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
