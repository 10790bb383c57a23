package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a snapshot, whether it is visible already or only planned.
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
