package dev.midad.newsroom.media;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the part of a picture that is shown at one ratio. */
@Schema(name = "Crop", description = "The part of a picture that is shown at one ratio, in fractions of the picture")
public record CropDraft(
        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Schema(required = true, description = "Its left edge", examples = "0.1")
        Double x,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(required = true, description = "Its top", examples = "0")
        Double y,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Schema(required = true, description = "How wide it is", examples = "0.8")
        Double width,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        @Schema(required = true, description = "How high it is", examples = "1")
        Double height) {

    boolean fits() {
        return x + width <= 1 && y + height <= 1;
    }
}
