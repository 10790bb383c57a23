package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says that a medium must not be shown, whatever its licence says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That a medium must not be shown, whatever its licence says")
public record Denial(
        @Schema(description = "When it begins; at once where this is left out") @Nullable
        Instant from,

        @Schema(description = "When it ends; never where this is left out") @Nullable
        Instant until,

        @Size(max = 5000) @Schema(description = "Why, for the desk alone") @Nullable
        String note) {}
