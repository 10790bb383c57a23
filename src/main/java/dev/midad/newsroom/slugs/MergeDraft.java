package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says into which one a section, an author or a tag is merged. */
@Schema(description = "Into which one it is merged")
public record MergeDraft(
        @NotNull
        @SingleLine
        @Size(max = 200)
        @Schema(description = "Id or slug of the one that stays", examples = "مكافحة-الإرهاب")
        String into) {}
