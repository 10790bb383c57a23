package dev.midad.newsroom.media;

import dev.midad.language.text.PictureCrop;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the part of a picture that is shown at one ratio, or in one place. */
@Schema(
        name = "Crop",
        description = "The part of a picture that is shown, at one ratio or in one place, in fractions of the picture")
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

    /** Returns whether it lies within its picture. */
    public boolean fits() {
        return inPage().fits();
    }

    /** Returns it as a page crops a picture. */
    public PictureCrop inPage() {
        return new PictureCrop(x, y, width, height);
    }
}
