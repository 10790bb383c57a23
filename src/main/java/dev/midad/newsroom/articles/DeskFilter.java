package dev.midad.newsroom.articles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which articles a list of the desk shows; {@code sections} holds the section that was asked for and the sections
 * that lie under it just now.
 */
public record DeskFilter(
        @Nullable String state,
        boolean trashed,
        @Nullable String review,
        @Nullable String lang,
        @Nullable UUID creator,
        @Nullable UUID section,
        @Nullable List<UUID> sections,
        @Nullable UUID author,
        @Nullable UUID tag,
        @Nullable Place after) {

    public DeskFilter {
        sections = sections == null ? null : List.copyOf(sections);
    }

    /** Marks the last row of the page before. */
    public record Place(Instant updatedAt, UUID id) {}

    /**
     * Returns a text that differs for every question, for the cursor. It holds the section that was asked for only,
     * since the sections under it may come and go between two pages.
     */
    public String fingerprint() {
        return String.join(
                "|",
                "desk",
                String.valueOf(state),
                String.valueOf(trashed),
                String.valueOf(review),
                String.valueOf(lang),
                String.valueOf(creator),
                String.valueOf(section),
                String.valueOf(author),
                String.valueOf(tag));
    }

    DeskFilter after(@Nullable Place place) {
        return new DeskFilter(state, trashed, review, lang, creator, section, sections, author, tag, place);
    }
}
