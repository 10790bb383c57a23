package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says where an article stands on the desk. */
@Schema(
        examples = "published",
        description = "Where an article stands on the desk",
        enumeration = {"draft", "in-review", "returned", "scheduled", "published", "unpublished", "archived"})
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED,
    ARCHIVED;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArticleState tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
