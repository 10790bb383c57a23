package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.language.text.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the first picture of each of many articles, without reading their bodies. */
@ApplicationScoped
public class PublishedPictures {

    private static final String FIRST = """
            select p.article_id as id,
                cast(jsonb_path_query_first(cast(p.body as jsonb), '$[*] ? (@._type == "image")') as text) as image
            from published_article p
            where p.article_id = any(:ids) and\s""" + ArticleField.VISIBLE;

    private final EntityManager entities;
    private final ObjectMapper json;

    PublishedPictures(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
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
            var image = row.get("image", String.class);
            if (image != null) {
                pictures.put(row.get("id", UUID.class), picture(image));
            }
        }
        return pictures;
    }

    private Picture picture(String stored) {
        try {
            var image = json.readTree(stored);
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
