package dev.midad.newsroom.published;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is searched.
 *
 * @param body as plain text
 * @param credits what stands in the bylines, labels and names
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
