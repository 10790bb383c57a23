package dev.midad.newsroom.published;

import dev.midad.newsroom.publication.ArticleAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the values that tell a published article from others and make up its address.
 *
 * @param section the slug of its section
 */
public record PlacedArticle(
        UUID id, String lang, String slug, @Nullable String section, Instant updatedAt) {

    /** Returns the article's address on the publication's own site. */
    public String in(ArticleAddress site) {
        return site.of(id, lang, slug, section);
    }
}
