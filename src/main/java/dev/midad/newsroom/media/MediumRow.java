package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import dev.midad.newsroom.pictures.Crop;
import dev.midad.newsroom.pictures.FocalPoint;
import dev.midad.newsroom.pictures.Framing;
import dev.midad.newsroom.pictures.Presets;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the addresses of a medium depend on.
 *
 * @param width null where it has no sizes: only raster pictures do
 */
record MediumRow(
        UUID id,
        String kind,
        String mediaType,
        String edition,
        @Nullable Integer width,
        @Nullable Integer height,
        Framing framing) {

    private static final String IMAGE = "image";

    static MediumRow of(Medium medium) {
        return new MediumRow(
                medium.id,
                medium.kind,
                medium.mediaType,
                medium.edition,
                medium.width,
                medium.height,
                medium.framing());
    }

    static MediumRow of(JsonNode found) {
        var crops = new HashMap<String, Crop>();
        found.path("crops").properties().forEach(crop -> crops.put(crop.getKey(), crop(crop.getValue())));
        return new MediumRow(
                UUID.fromString(found.get("id").textValue()),
                found.get("kind").textValue(),
                found.get("mediaType").textValue(),
                found.get("edition").textValue(),
                found.has("width") ? found.get("width").intValue() : null,
                found.has("height") ? found.get("height").intValue() : null,
                new Framing(
                        found.has("focalX")
                                ? new FocalPoint(
                                        found.get("focalX").doubleValue(),
                                        found.get("focalY").doubleValue())
                                : FocalPoint.CENTRE,
                        crops));
    }

    private static Crop crop(JsonNode crop) {
        return new Crop(
                crop.get("x").doubleValue(),
                crop.get("y").doubleValue(),
                crop.get("width").doubleValue(),
                crop.get("height").doubleValue());
    }

    /** Returns it as it is where only a part of the picture is shown. */
    MediumRow within(Crop part, String itsEdition) {
        return new MediumRow(id, kind, mediaType, itsEdition, width, height, framing.within(part));
    }

    /** Returns how wide what is shown of the picture is in the original. */
    int shownWidth() {
        return Presets.shown(Objects.requireNonNull(width), Objects.requireNonNull(height), framing)
                .width();
    }

    boolean hasSizes() {
        return kind.equals(IMAGE) && width != null;
    }
}
