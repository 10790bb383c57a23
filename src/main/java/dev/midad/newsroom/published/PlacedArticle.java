package dev.midad.newsroom.published;

import dev.midad.newsroom.publication.ArticleAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tells a published article from the others, which addresses are made of.
 *
 * @param section the slug of its section
 */
public record PlacedArticle(
        UUID id, String lang, String slug, @Nullable String section, Instant updatedAt) {

    /** On the publication's own site. */
    public String in(ArticleAddress site) {
        return site.of(id, lang, slug, section);
    }
}
