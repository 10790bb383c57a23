package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.ArticleText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the words of the desk's copy of an article, and the values that the desk filters by.
 *
 * @param firstPublishedAt when readers first got it, or are to get it
 */
public record DeskText(
        ArticleText text,
        UUID translationGroup,
        String state,
        @Nullable String review,
        boolean isTrashed,
        UUID createdBy,
        Instant updatedAt,
        @Nullable Instant firstPublishedAt) {}
