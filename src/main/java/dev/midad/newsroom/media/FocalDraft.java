package dev.midad.newsroom.media;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the point of a picture that no crop may lose. */
@Schema(name = "FocalPoint", description = "The point of a picture that no crop may lose, in fractions of the picture")
public record FocalDraft(
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(required = true, description = "0 at the left edge, 1 at the right one", examples = "0.5")
        Double x,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(required = true, description = "0 at the top, 1 at the bottom", examples = "0.4")
        Double y) {}
