package dev.midad.newsroom.authors;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import dev.midad.newsroom.slugs.NamedText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what is said of an author in one more language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is said of an author in one more language")
public record AuthorText(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "The political editor")
        String name,

        @Size(max = 10000) @Schema(examples = "Follows the politics of the region since 1990.") @Nullable
        String bio)
        implements NamedText {}
