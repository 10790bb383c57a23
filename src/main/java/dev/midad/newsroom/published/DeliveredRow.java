package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was found, and what else was found with it.
 *
 * @param address the slug that it is found by now
 * @param readAt the database's clock when it was read
 * @param nextMoment what that clock will show when something else is to be shown; null where nothing is planned
 * @param key the snapshot, or its place in a list, where that was asked for
 */
record DeliveredRow(
        ArticleView article,
        String address,
        Instant readAt,
        @Nullable Instant nextMoment,
        @Nullable String key) {

    String requireKey() {
        return Objects.requireNonNull(key);
    }

    UUID id() {
        return article.id();
    }
}
