package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.language.text.WordDiff;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds one difference between two revisions: a field, or one element of a list such as the body's blocks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RevisionChange",
        description =
                "One difference between two revisions: a field, or one element of a list such as the body's blocks")
public record RevisionChange(
        @Schema(required = true) Kind kind,

        @Schema(description = "Where it is in this revision; absent where it was removed", examples = "/body/3")
        @Nullable
        String pointer,

        @Schema(description = "Where it was in the other; absent where it was added", examples = "/body/2") @Nullable
        String previousPointer,

        @Schema(description = "What it was", implementation = Object.class) @Nullable
        JsonNode from,

        @Schema(description = "What it is", implementation = Object.class) @Nullable
        JsonNode to,

        @Schema(description = "For text: word by word") @Nullable
        List<WordDiff.Run> words) {

    /** Says whether the element was added, removed or changed. */
    @Schema(
            name = "RevisionChangeKind",
            description = "Whether it came, went or became something else",
            enumeration = {"added", "removed", "changed"})
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
