package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the words of a snapshot, whether readers see it already or it is only planned.
 *
 * @param visibleUntil null where no end is planned
 */
public record PublishedText(
        UUID snapshot,
        UUID translationGroup,
        ArticleText text,
        Instant publishedAt,
        Instant visibleFrom,
        @Nullable Instant visibleUntil) {}
