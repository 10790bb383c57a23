package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Holds one line of the contents.
 *
 * @param article an id or a slug where an editor sends it, always an id where it is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One line of the contents of an issue")
public record IssueItem(
        @NotNull
        @Size(max = 600)
        @Schema(required = true, description = "Id or slug of an article", examples = "الكويت-تستضيف-مؤتمر")
        String article,

        @Min(1) @Max(10_000) @Schema(description = "Where it begins", examples = "12") @Nullable
        Integer page,

        @Min(1) @Max(10_000) @Schema(description = "Where it ends, if on another page", examples = "14") @Nullable
        Integer pageTo,

        @Schema(description = "Whether it is what the cover is about") @Nullable
        Boolean coverStory,

        @Schema(
                description =
                        "Whether the article goes out with the issue where readers do not have it yet; so where it is left out")
        @Nullable
        Boolean publish) {

    /** Returns whether the article is to be published with the issue where readers do not have it. */
    public boolean goesWithIssue() {
        return publish == null || publish;
    }

    public boolean onCover() {
        return Boolean.TRUE.equals(coverStory);
    }

    /** Returns the last page of the article; null where it is on none yet. */
    public @Nullable Integer lastPage() {
        return pageTo == null ? page : pageTo;
    }
}
