package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    public static final ArticleCriteria EVERYTHING =
            new ArticleCriteria(List.of(), List.of(), List.of(), List.of(), null, null, "");

    public ArticleCriteria {
        sections = List.copyOf(sections);
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
    }

    /** Whether what lies there belongs to it, whoever wrote it and whatever it is about. */
    public boolean holds(ArticlePlace place) {
        return (sections.isEmpty() || (place.section() != null && sections.contains(place.section())))
                && (languages.isEmpty() || languages.contains(place.lang()))
                && (from == null || !place.publishedAt().isBefore(from))
                && (to == null || place.publishedAt().isBefore(to));
    }

    /** The same as SQL about the snapshot {@code p}, which readers must see; {@link #places} has its parameters. */
    public String holding() {
        return ArticleField.VISIBLE
                + (sections.isEmpty() ? "" : " and p.section_id = any(:sections)")
                + (languages.isEmpty() ? "" : " and p.lang = any(:languages)")
                + (from == null ? "" : " and p.published_at >= cast(:from as timestamptz)")
                + (to == null ? "" : " and p.published_at < cast(:to as timestamptz)");
    }

    public Map<String, Object> places() {
        var places = new HashMap<String, Object>();
        if (!sections.isEmpty()) {
            places.put("sections", sections.toArray(UUID[]::new));
        }
        if (!languages.isEmpty()) {
            places.put("languages", languages.toArray(String[]::new));
        }
        if (from != null) {
            places.put("from", from);
        }
        if (to != null) {
            places.put("to", to);
        }
        return places;
    }
}
