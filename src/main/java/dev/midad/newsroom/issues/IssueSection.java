package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Holds one part of the contents.
 *
 * @param section an id or a slug where an editor sends it, always an id where it is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One part of the contents of an issue")
public record IssueSection(
        @Size(max = 600) @Schema(description = "Id or slug of a section", examples = "شؤون-دولية") @Nullable
        String section,

        @SingleLine
        @Size(max = 300)
        @Schema(description = "As it is printed; the section's name where it is left out")
        @Nullable
        String title,

        @Size(max = 300) @Schema(description = "In the order in which they are printed") @Nullable
        List<@NotNull @Valid IssueItem> items) {

    /** Returns the lines of this part, none where it is empty. */
    public List<IssueItem> lines() {
        return items == null ? List.of() : items;
    }
}
