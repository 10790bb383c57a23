package dev.midad.newsroom.media;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.midad.newsroom.pictures.RenditionFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for the address of a picture in a size that no preset has. */
@Schema(description = "A size that no preset has")
public record AddressDraft(
        @NotNull @Min(1) @Max(5000) @Schema(required = true, description = "In pixels", examples = "800")
        Integer width,

        @Min(1)
        @Max(5000)
        @Schema(description = "In pixels; with it the picture is cropped to this ratio", examples = "600")
        @Nullable
        Integer height,

        @Schema(description = "`webp` where it is left out") @Nullable
        Format format) {

    /** Names a format. */
    @Schema(
            name = "PictureFormat",
            description = "A format of pictures",
            enumeration = {"webp", "jpeg"})
    public enum Format {
        WEBP,
        JPEG;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RenditionFormat rendition() {
        return Objects.requireNonNullElse(format, Format.WEBP) == Format.WEBP
                ? RenditionFormat.WEBP
                : RenditionFormat.JPEG;
    }

    String size() {
        return height == null ? width.toString() : width + "x" + height;
    }
}
