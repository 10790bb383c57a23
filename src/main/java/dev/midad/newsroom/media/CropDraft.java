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

    private static final double TOLERANCE = 0.02;
    // A fraction may be written with fewer digits than it has.
    private static final double ROUNDING = 0.01;

    /** Returns whether it lies within its picture. */
    public boolean fits() {
        return inPage().fits();
    }

    /** Returns whether a picture of this size has a pixel in it. */
    boolean hasPixelOf(int pictureWidth, int pictureHeight) {
        return width * pictureWidth >= 1 - ROUNDING && height * pictureHeight >= 1 - ROUNDING;
    }

    /** Returns whether it has the ratio, such as {@code 16:9}, in a picture of this size, but for a pixel or 2 %. */
    boolean hasRatio(String ratio, int pictureWidth, int pictureHeight) {
        var sides = ratio.split(":", 2);
        var wanted = height * pictureHeight * Integer.parseInt(sides[0]) / Integer.parseInt(sides[1]);
        return Math.abs(width * pictureWidth - wanted) <= Math.max(1, wanted * TOLERANCE);
    }

    /** Returns it as a page crops a picture. */
    public PictureCrop inPage() {
        return new PictureCrop(x, y, width, height);
    }
}
