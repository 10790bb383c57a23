package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.language.text.Picture;
import dev.midad.language.text.PictureCrop;
import dev.midad.newsroom.media.ShownMedia;
import dev.midad.newsroom.media.ShownMedium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what feeds show of each of many articles beside its text, without reading their bodies. */
@ApplicationScoped
public class PublishedMedia {

    private static final String FIRST = """
            select p.article_id as id,
                cast(case when p.lead is null then '[]' else jsonb_build_array(p.lead) end
                    || jsonb_path_query_array(cast(p.body as jsonb), '$[*] ? (@._type == "image")') as text) as uses,
                cast(jsonb_path_query_array(cast(p.body as jsonb), '$[*] ? (@._type == "audio")') as text) as recordings,
                case when p.media <> '{}' then cast(media_shown(p.media, p.lang) as text) end as media
            from published_article p
            where p.article_id = any(:ids) and\s""" + ArticleField.VISIBLE;

    private final EntityManager entities;
    private final ObjectMapper json;

    private final ShownMedia media;

    /**
     * Holds what is shown of an article.
     *
     * @param picture the lead picture, else the first of the body
     * @param recording the first recording of the body
     */
    public record Shown(@Nullable Picture picture, @Nullable ShownMedium recording) {

        public static final Shown NOTHING = new Shown(null, null);
    }

    PublishedMedia(EntityManager entities, ObjectMapper json, ShownMedia media) {
        this.entities = entities;
        this.media = media;
        this.json = json;
    }

    /** Returns what is shown by the ids of the articles. */
    @Transactional
    public Map<UUID, Shown> firstOf(Collection<UUID> articles) {
        var found = new HashMap<UUID, Shown>();
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery(FIRST, Tuple.class)
                .setParameter("ids", articles.toArray(UUID[]::new))
                .getResultList();
        for (var row : rows) {
            var shown = media.read(row.get("media", String.class));
            found.put(
                    row.get("id", UUID.class),
                    new Shown(
                            first(row.get("uses", String.class), use -> picture(use, shown)),
                            first(row.get("recordings", String.class), use -> recording(use, shown))));
        }
        return found;
    }

    /** Returns the first that may be shown; null where there is none. */
    private <T> @Nullable T first(String uses, Function<JsonNode, @Nullable T> reader) {
        try {
            for (var use : json.readTree(uses)) {
                var found = reader.apply(use);
                if (found != null) {
                    return found;
                }
            }
            return null;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the picture of a lead or of a block; null where its medium may not be shown. */
    private @Nullable Picture picture(JsonNode use, Map<UUID, ShownMedium> shown) {
        var id = text(use.get("media"));
        if (id == null) {
            return new Picture(
                    use.path("url").asText(),
                    text(use.get("alt")),
                    text(use.get("caption")),
                    number(use.get("width")),
                    number(use.get("height")));
        }
        var medium = shown.get(UUID.fromString(id));
        return medium == null
                ? null
                : medium.cropped(json.convertValue(use.get("crop"), PictureCrop.class))
                        .with(text(use.get("alt")), text(use.get("caption")), text(use.get("credit")))
                        .picture();
    }

    private static @Nullable ShownMedium recording(JsonNode use, Map<UUID, ShownMedium> shown) {
        return shown.get(UUID.fromString(use.path("media").asText()));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable Integer number(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asInt();
    }
}
