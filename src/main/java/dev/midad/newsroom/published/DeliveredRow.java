package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds an article as a query found it, and the values that the query gave beside it.
 *
 * @param address the article's present slug
 * @param readAt the database's clock when the article was read
 * @param nextMoment the time on that clock at which readers will see something else; null where nothing is planned
 * @param key the snapshot's id, or the article's place in a list, where the query asked for it
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
