package dev.midad.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an article stands. */
@Schema(enumeration = {"draft", "published", "unpublished"})
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    UNPUBLISHED;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ArticleState tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
