package dev.midad.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for: within one criterion any of the values, all criteria together; empty means all.
 *
 * @param sections those that were asked for and what lies under them just now
 * @param from published then or later
 * @param to published before that
 * @param fingerprint the same question, told apart from every other, for a cursor
 */
public record ArticleCriteria(
        List<UUID> sections,
        List<UUID> authors,
        List<UUID> tags,
        List<String> languages,
        @Nullable Instant from,
        @Nullable Instant to,
        String fingerprint) {

    public ArticleCriteria {
        sections = List.copyOf(sections);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
    }
}
