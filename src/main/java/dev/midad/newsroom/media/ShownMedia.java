package dev.midad.newsroom.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    ShownMedia(ObjectMapper json, MediaAddresses addresses) {
        this.json = json;
        this.chapters = json.readerForListOf(ChapterView.class);
        this.addresses = addresses;
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
    public Map<UUID, ObjectNode> properties(Map<UUID, ShownMedium> media) {
        var properties = new HashMap<UUID, ObjectNode>();
        media.forEach((id, medium) -> properties.put(id, json.valueToTree(medium)));
        return properties;
    }

    ShownMedium of(JsonNode found, boolean signed) throws IOException {
        var address = addresses.of(MediumRow.of(found), signed);
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
                found.has("focalX")
                        ? new FocalDraft(
                                found.get("focalX").doubleValue(),
                                found.get("focalY").doubleValue())
                        : null,
                text(found, "thumbhash"),
                text(found, "colour"),
                text(found, "alt"),
                text(found, "caption"),
                text(found, "title"),
                text(found, "credit"),
                text(found, "copyright"),
                text(found, "digitalSourceType"),
                found.has("durationMs") ? found.get("durationMs").doubleValue() / 1_000 : null,
                found.has("chapters") ? this.chapters.<List<ChapterView>>readValue(found.get("chapters")) : null,
                integer(found, "pages"),
                address.poster(),
                address.srcset() == null ? found.get("bytes").longValue() : null);
    }

    private static @Nullable String text(JsonNode found, String name) {
        return found.has(name) ? found.get(name).textValue() : null;
    }

    private static @Nullable Integer integer(JsonNode found, String name) {
        return found.has(name) ? found.get(name).intValue() : null;
    }
}
