package dev.midad.newsroom.articles;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says why an editor returns an article to its writer. */
@Schema(description = "Why an editor returns an article to its writer")
public record ReturnDraft(
        @NotBlank @Size(max = 5000) @Schema(required = true, examples = "ينقص المقالة ردّ الوزارة.")
        String note) {}
