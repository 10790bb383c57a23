package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which articles a client asks for. An article fits a criterion that holds one of its values, and must fit all
 * criteria; an empty criterion lets all articles through.
 *
 * @param sections the sections that were asked for, and the sections that lie under them just now
 * @param from the article was published then or later
 * @param to the article was published before that
 * @param fingerprint a text that differs for every question, for a cursor
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

    /**
     * Returns whether an article at this place fits the sections, the languages and the times; authors and tags are not
     * judged.
     */
    public boolean holds(ArticlePlace place) {
        return (sections.isEmpty() || (place.section() != null && sections.contains(place.section())))
                && (languages.isEmpty() || languages.contains(place.lang()))
                && (from == null || !place.publishedAt().isBefore(from))
                && (to == null || place.publishedAt().isBefore(to));
    }

    /**
     * Returns the same condition as SQL about the snapshot {@code p}, which readers must see; {@link #places} has its
     * parameters.
     */
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
