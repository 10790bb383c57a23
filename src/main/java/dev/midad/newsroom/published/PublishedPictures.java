package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.language.text.Picture;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the lead picture of each of many articles, else the first of its body, without reading their bodies. */
@ApplicationScoped
public class PublishedPictures {

    private static final String FIRST = """
            select p.article_id as id,
                cast(p.lead as text) as lead,
                cast(jsonb_path_query_first(cast(p.body as jsonb), '$[*] ? (@._type == "image")') as text) as image,
                case when p.media <> '{}' then cast(media_shown(p.media, p.lang) as text) end as media
            from published_article p
            where p.article_id = any(:ids) and\s""" + ArticleField.VISIBLE;

    private final EntityManager entities;
    private final ObjectMapper json;

    private final ShownMedia media;

    PublishedPictures(EntityManager entities, ObjectMapper json, ShownMedia media) {
        this.entities = entities;
        this.media = media;
        this.json = json;
    }

    /** Returns the pictures by the ids of their articles; articles without a picture are missing. */
    @Transactional
    public Map<UUID, Picture> firstOf(Collection<UUID> articles) {
        var pictures = new HashMap<UUID, Picture>();
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery(FIRST, Tuple.class)
                .setParameter("ids", articles.toArray(UUID[]::new))
                .getResultList();
        for (var row : rows) {
            var shown = media.read(row.get("media", String.class));
            var picture = Stream.of(row.get("lead", String.class), row.get("image", String.class))
                    .filter(Objects::nonNull)
                    .flatMap(use -> Stream.ofNullable(picture(use, shown)))
                    .findFirst();
            picture.ifPresent(found -> pictures.put(row.get("id", UUID.class), found));
        }
        return pictures;
    }

    /** Returns the picture of a lead or of a block; null where its medium may not be shown. */
    private @Nullable Picture picture(String stored, Map<UUID, ShownMedium> shown) {
        try {
            var image = json.readTree(stored);
            var id = text(image.get("media"));
            if (id != null) {
                var medium = shown.get(UUID.fromString(id));
                return medium == null
                        ? null
                        : medium.with(text(image.get("alt")), text(image.get("caption")), text(image.get("credit")))
                                .picture();
            }
            return new Picture(
                    image.path("url").asText(),
                    text(image.get("alt")),
                    text(image.get("caption")),
                    number(image.get("width")),
                    number(image.get("height")));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }

    private static @Nullable Integer number(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asInt();
    }
}
