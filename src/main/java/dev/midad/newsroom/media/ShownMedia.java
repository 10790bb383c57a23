package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.midad.language.text.MediaInBody;
import dev.midad.newsroom.pictures.Crop;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads media as the database's {@code media_shown} gives them, and gives them their addresses. */
@Singleton
public class ShownMedia {

    /** Gives each medium in {@code wanted} as {@code {id: medium}}, and null for one that may not be shown. */
    public static final String OF = "cast(media_shown(%s, %s) as text)";

    private final ObjectMapper json;
    private final ObjectReader chapters;
    private final MediaAddresses addresses;
    private final UseCrops crops;

    ShownMedia(ObjectMapper json, MediaAddresses addresses, UseCrops crops) {
        this.json = json;
        this.chapters = json.readerForListOf(ChapterView.class);
        this.addresses = addresses;
        this.crops = crops;
    }

    /** Returns the media that may be shown, by their ids. */
    public Map<UUID, ShownMedium> read(@Nullable String found) {
        return read(found, false);
    }

    /** Returns the same with addresses that work for whoever has them, before readers get the media as well. */
    public Map<UUID, ShownMedium> signed(@Nullable String found) {
        return read(found, true);
    }

    private Map<UUID, ShownMedium> read(@Nullable String found, boolean signed) {
        if (found == null) {
            return Map.of();
        }
        try {
            var media = new HashMap<UUID, ShownMedium>();
            for (var property : json.readTree(found).properties()) {
                if (!property.getValue().isNull()) {
                    media.put(UUID.fromString(property.getKey()), of(property.getValue(), signed));
                }
            }
            return media;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the media as the properties that their blocks of a body get. */
    public MediaInBody.Properties properties(Map<UUID, ShownMedium> media) {
        return (id, crop) -> {
            var medium = media.get(id);
            return medium == null ? null : json.valueToTree(medium.cropped(crop));
        };
    }

    ShownMedium of(JsonNode found, boolean signed) {
        return of(found, MediumRow.of(found), signed);
    }

    private ShownMedium of(JsonNode found, MediumRow row, boolean signed) {
        var address = addresses.of(row, signed);
        var isWhole = row.framing().part().equals(Crop.WHOLE);
        return new ShownMedium(
                UUID.fromString(found.get("id").textValue()),
                found.get("kind").textValue(),
                address.mediaType(),
                address.url(),
                address.srcset(),
                address.crops(),
                address.size() == null
                        ? integer(found, "width")
                        : Integer.valueOf(address.size().width()),
                address.size() == null
                        ? integer(found, "height")
                        : Integer.valueOf(address.size().height()),
                found.has("focalX") ? focal(row) : null,
                // It is a picture of the whole.
                isWhole ? text(found, "thumbhash") : null,
                text(found, "colour"),
                text(found, "alt"),
                text(found, "caption"),
                text(found, "title"),
                text(found, "credit"),
                text(found, "copyright"),
                text(found, "digitalSourceType"),
                found.has("durationMs") ? found.get("durationMs").doubleValue() / 1_000 : null,
                found.has("chapters") ? chapters(found.get("chapters")) : null,
                integer(found, "pages"),
                address.poster(),
                address.srcset() == null ? found.get("bytes").longValue() : null,
                crop -> of(found, crops.of(MediumRow.of(found), crop), signed));
    }

    private static FocalDraft focal(MediumRow row) {
        var focal = row.framing().focal().within(row.framing().part());
        return new FocalDraft(focal.x(), focal.y());
    }

    private List<ChapterView> chapters(JsonNode stored) {
        try {
            return chapters.readValue(stored);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String text(JsonNode found, String name) {
        return found.has(name) ? found.get(name).textValue() : null;
    }

    private static @Nullable Integer integer(JsonNode found, String name) {
        return found.has(name) ? found.get(name).intValue() : null;
    }
}
