package dev.midad.newsroom.articles;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells an issue how one of its articles stands on the desk.
 *
 * @param standing the tag of its state, or {@code trashed}
 * @param isReadable whether readers will have it at the time that was asked for, as far as is known by now
 * @param scheduledAt the time at which it is planned to go out by itself; null where none is
 */
public record PrintedArticle(
        UUID id,
        String slug,
        @Nullable String headline,
        String standing,
        boolean isInReview,
        boolean isReadable,
        @Nullable Instant scheduledAt) {

    /** Returns whether it can go out as it stands. */
    public boolean isReady() {
        return headline != null && !standing.equals("trashed") && !standing.equals(ArticleState.ARCHIVED.tag());
    }
}
