package dev.midad.newsroom.issues;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.newsroom.media.ShownMedium;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a file of the whole issue as readers get it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssueDownload", description = "A file that holds the whole issue")
public record IssueFileView(
        @Schema(required = true) IssueFile.Kind kind,
        @Schema(required = true) ShownMedium medium,

        @Schema(description = "How many pages it has", examples = "64") @Nullable
        Integer pages) {}
