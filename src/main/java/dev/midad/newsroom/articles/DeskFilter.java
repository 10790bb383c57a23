package dev.midad.newsroom.articles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which articles a list or a search of the desk shows.
 *
 * @param states the states, in the order of their tags; empty for all of them
 * @param trash whether it shows the trash: alone, or beside the states where there are some
 * @param sections the section that was asked for and the sections that lie under it just now
 * @param readable whose drafts the person reads; null where they read all
 */
public record DeskFilter(
        List<String> states,
        boolean trash,
        @Nullable String review,
        @Nullable String lang,
        @Nullable UUID creator,
        @Nullable UUID section,
        @Nullable List<UUID> sections,
        @Nullable UUID author,
        @Nullable UUID tag,
        @Nullable ReadableDrafts readable) {

    public DeskFilter {
        states = List.copyOf(states);
        sections = sections == null ? null : List.copyOf(sections);
    }

    /** Says whose drafts a person reads whose role is narrowed: their own, and those of these sections. */
    public record ReadableDrafts(UUID person, List<UUID> sections) {

        public ReadableDrafts {
            sections = List.copyOf(sections);
        }
    }

    /**
     * Returns a text that differs for every question, for the cursor. It holds the section that was asked for only,
     * since the sections under it may come and go between two pages.
     */
    public String fingerprint() {
        return String.join(
                "|",
                "desk",
                states.toString(),
                String.valueOf(trash),
                String.valueOf(review),
                String.valueOf(lang),
                String.valueOf(creator),
                String.valueOf(section),
                String.valueOf(author),
                String.valueOf(tag));
    }
}
