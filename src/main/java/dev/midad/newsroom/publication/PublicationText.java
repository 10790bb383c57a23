package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what the publication says of itself in one more language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the publication says of itself in one more language")
public record PublicationText(
        @NotNull @SingleLine @Size(max = 200) @Schema(examples = "A weekly magazine")
        String name,

        @Size(max = 2000) @Schema(examples = "A weekly of politics and culture") @Nullable
        String description) {}
