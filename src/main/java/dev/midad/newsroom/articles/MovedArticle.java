package dev.midad.newsroom.articles;

import dev.midad.newsroom.publication.TakedownDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds an article that moves from one Midad to another.
 *
 * @param updatedAt when readers' copy was last changed, or the draft where readers have none
 * @param scheduledAt when readers get the article, where that is still to come
 * @param unpublishAt when readers will no longer get it
 * @param takenDown why it was taken down, where it was
 * @param published what readers see, where that differs from the draft
 */
public record MovedArticle(
        @Nullable UUID id,
        ArticleDraft draft,
        ArticleState state,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant createdAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant unpublishAt,
        @Nullable TakedownDraft takenDown,
        List<String> formerSlugs,
        @Nullable ArticleDraft published) {}
