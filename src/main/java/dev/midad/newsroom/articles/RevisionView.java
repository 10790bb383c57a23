package dev.midad.newsroom.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.foundation.web.Colleague;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a whole revision, and what it changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Revision", description = "A saved state of an article, and what it changed")
public record RevisionView(
        @Schema(required = true, examples = "3") int number,
        @Schema(required = true) Colleague author,
        @Schema(required = true) Instant createdAt,
        @Schema(examples = "بعد مراجعة الأرقام") @Nullable String note,
        @Schema(required = true) boolean autosave,
        @Nullable Integer restoredFrom,
        @Schema(required = true) boolean published,

        @Schema(required = true, ref = "ArticleDraft", description = "The draft as it was then")
        JsonNode content,

        @Schema(description = "The number of the revision that `changes` starts from; absent for the first") @Nullable
        Integer comparedWith,

        @Schema(required = true, description = "From the other revision to this one")
        List<RevisionChange> changes) {

    static RevisionView of(
            RevisionSummary summary, JsonNode content, @Nullable Integer comparedWith, List<RevisionChange> changes) {
        return new RevisionView(
                summary.number(),
                summary.author(),
                summary.createdAt(),
                summary.note(),
                summary.autosave(),
                summary.restoredFrom(),
                summary.published(),
                content,
                comparedWith,
                changes);
    }
}
