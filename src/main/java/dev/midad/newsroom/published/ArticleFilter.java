package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a list shows: within one criterion any of the values, all criteria together; empty means all.
 *
 * @param asked the sections that were asked for
 * @param sections these and what lies under them just now
 */
record ArticleFilter(
        List<UUID> asked,
        List<UUID> sections,
        List<UUID> authors,
        List<UUID> tags,
        List<String> languages,
        @Nullable Instant from,
        @Nullable Instant to,
        ArticleSort sort) {

    ArticleFilter {
        asked = List.copyOf(asked);
        sections = List.copyOf(sections);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
    }

    /** The same, without what was published before that time. */
    ArticleFilter since(Instant time) {
        var later = from != null && from.isAfter(time) ? from : time;
        return new ArticleFilter(asked, sections, authors, tags, languages, later, to, sort);
    }

    /** The same question, told apart from every other, for the cursor; sections may come and go between two pages. */
    String fingerprint() {
        return Stream.of("articles", sorted(asked), sorted(authors), sorted(tags), sorted(languages), from, to, sort)
                .map(Objects::toString)
                .collect(Collectors.joining("|"));
    }

    /** Whatever is published may come into the list; what it was asked by may be renamed, or go. */
    List<String> cacheTags() {
        return Stream.of(
                        Stream.of("articles"),
                        asked.stream().map(id -> "section:" + id),
                        authors.stream().map(id -> "author:" + id),
                        tags.stream().map(id -> "tag:" + id))
                .flatMap(tag -> tag)
                .toList();
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
        return values.stream().sorted().toList();
    }
}
