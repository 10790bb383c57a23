package dev.midad.newsroom.issuedesk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says where an issue stands on the desk. */
@Schema(
        examples = "draft",
        description = "Where an issue stands on the desk",
        enumeration = {"draft", "scheduled", "published", "unpublished"})
public enum IssueState {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static IssueState tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}
