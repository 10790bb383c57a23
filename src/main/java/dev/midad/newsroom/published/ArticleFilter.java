package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which articles a list shows. An article fits a criterion that holds one of its values, and must fit all
 * criteria; an empty criterion lets all articles through.
 *
 * @param asked the sections that were asked for
 * @param sections the same sections and those that lie under them just now
 * @param isRecorded whether only articles fit that have a recording
 */
record ArticleFilter(
        List<UUID> asked,
        List<UUID> sections,
        List<UUID> authors,
        List<UUID> tags,
        List<UUID> issues,
        List<String> languages,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean isRecorded,
        ArticleSort sort) {

    ArticleFilter {
        asked = List.copyOf(asked);
        sections = List.copyOf(sections);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        issues = List.copyOf(issues);
        languages = List.copyOf(languages);
    }

    /** Returns the same filter without the articles that were published before that time. */
    ArticleFilter since(Instant time) {
        var later = from != null && from.isAfter(time) ? from : time;
        return new ArticleFilter(asked, sections, authors, tags, issues, languages, later, to, isRecorded, sort);
    }

    /** Returns the same filter without the articles that have no recording. */
    ArticleFilter recorded() {
        return new ArticleFilter(asked, sections, authors, tags, issues, languages, from, to, true, sort);
    }

    /**
     * Returns a text that differs for every question, for the cursor. It holds the sections that were asked for only,
     * since the sections under them may come and go between two pages.
     */
    String fingerprint() {
        return Stream.of(
                        isRecorded ? "recordings" : "articles",
                        sorted(asked),
                        sorted(authors),
                        sorted(tags),
                        sorted(languages),
                        from,
                        to,
                        sort)
                .map(Objects::toString)
                // Nothing is added without issues, so that tokens stay good that were given before there were any.
                .collect(Collectors.joining("|", "", issues.isEmpty() ? "" : "|" + sorted(issues)));
    }

    /**
     * Returns the cache tags of a list: any article may come into it, and a section, author or tag of the filter may be
     * renamed or deleted.
     */
    List<String> cacheTags() {
        return Stream.of(
                        Stream.of("articles"),
                        asked.stream().map(id -> "section:" + id),
                        authors.stream().map(id -> "author:" + id),
                        tags.stream().map(id -> "tag:" + id),
                        issues.stream().map(id -> "issue:" + id))
                .flatMap(tag -> tag)
                .toList();
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
        return values.stream().sorted().toList();
    }
}
