package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.ArticleText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of the desk's copy of an article, and by what the desk filters. */
public record DeskText(
        ArticleText text,
        String state,
        @Nullable String review,
        boolean isTrashed,
        UUID createdBy,
        Instant updatedAt) {}
