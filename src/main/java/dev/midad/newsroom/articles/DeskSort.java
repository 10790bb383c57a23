package dev.midad.newsroom.articles;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the orders of the desk's list; the id breaks ties in the same direction. A list in the order of a time shows
 * only the articles that have one.
 */
enum DeskSort {
    LAST_UPDATED("-updatedAt", "a.updatedAt", null, article -> article.updatedAt),
    FIRST_UPDATED("updatedAt", "a.updatedAt", null, article -> article.updatedAt),
    LAST_PUBLISHED(
            "-publishedAt",
            "a.firstPublishedAt",
            "a.firstPublishedAt is not null",
            article -> article.firstPublishedAt),
    FIRST_PUBLISHED(
            "publishedAt", "a.firstPublishedAt", "a.firstPublishedAt is not null", article -> article.firstPublishedAt),
    LAST_SCHEDULED("-scheduledAt", "a.scheduledAt", "a.scheduledAt is not null", article -> article.scheduledAt),
    FIRST_SCHEDULED("scheduledAt", "a.scheduledAt", "a.scheduledAt is not null", article -> article.scheduledAt),
    HEADLINE("headline", DeskSort.BY_HEADLINE, null, DeskSort::headline),
    HEADLINE_BACKWARDS("-headline", DeskSort.BY_HEADLINE, null, DeskSort::headline);

    static final String USUAL = "-updatedAt";

    static final Map<String, DeskSort> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(sort -> sort.name, sort -> sort, (one, other) -> one, LinkedHashMap::new));

    /** Names the order of the index, in which أحمد and احمد are neighbours. */
    private static final String BY_HEADLINE = "sql('? collate \"ar-x-icu\"', coalesce(a.headline, ''))";

    private final String name;
    private final String by;
    private final @Nullable String only;
    private final Function<Article, @Nullable Object> value;

    DeskSort(String name, String by, @Nullable String only, Function<Article, @Nullable Object> value) {
        this.name = name;
        this.by = by;
        this.only = only;
        this.value = value;
    }

    /** Returns what every article in the list fulfils; null where all articles have a place in the order. */
    @Nullable
    String only() {
        return only;
    }

    String order() {
        var direction = isBackwards() ? " desc" : "";
        return by + direction + ", a.id" + direction;
    }

    /** Returns what holds for the rows behind the one that the parameters {@code afterValue} and {@code afterId} name. */
    String after() {
        var than = isBackwards() ? "<" : ">";
        return "(%1$s %2$s= :afterValue and (%1$s %2$s :afterValue or a.id %2$s :afterId))".formatted(by, than);
    }

    private boolean isBackwards() {
        return name.startsWith("-");
    }

    /** Returns the value by which the article, which is in the list, has its place. */
    String place(Article article) {
        return Objects.requireNonNull(value.apply(article)).toString();
    }

    /** Reads a value that {@link #place} made. */
    Object placed(String value) {
        return this == HEADLINE || this == HEADLINE_BACKWARDS ? value : Instant.parse(value);
    }

    private static Object headline(Article article) {
        return article.headline == null ? "" : article.headline;
    }
}
