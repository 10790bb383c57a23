package dev.midad.newsroom.tags;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.slugs.NamedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what is said of a tag in one more language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is said of a tag in one more language")
public record TagText(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "Counter-terrorism")
        String name,

        @Size(max = 2000) @Schema(examples = "What states do against terrorism") @Nullable
        String description)
        implements NamedText {}
