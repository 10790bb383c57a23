package dev.midad.newsroom.sections;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.slugs.NamedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what a section says of itself in one more language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a section says of itself in one more language")
public record SectionText(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "International affairs")
        String name,

        @Size(max = 2000) @Schema(examples = "News of the region and the world") @Nullable
        String description)
        implements NamedText {}
