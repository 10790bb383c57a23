package dev.midad.newsroom.published;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parts of an article that a search looks through or filters by.
 *
 * @param body the body as plain text
 * @param credits the labels and the authors' names of the bylines
 */
public record ArticleText(
        UUID article,
        String lang,
        @Nullable String kicker,
        String headline,
        @Nullable String deck,
        List<String> keyPoints,
        String body,
        List<String> credits,
        List<String> tagNames,
        @Nullable UUID section,
        List<UUID> authors,
        List<UUID> tags) {

    public ArticleText {
        keyPoints = List.copyOf(keyPoints);
        credits = List.copyOf(credits);
        tagNames = List.copyOf(tagNames);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
