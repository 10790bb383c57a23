package dev.midad.newsroom.published;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the first articles of one section with those under it, of one tag, author or issue.
 *
 * @param of whose articles: the id of a section, tag, author or issue, as the kind says
 * @param lang only articles in this language
 * @param since only articles that were published then or later; null for all
 * @param byChange whether what was changed last comes first, and not the newest
 * @param skips whether it leaves out what all such lists leave out
 * @param most how many at most
 */
public record WantedArticles(
        Kind kind, UUID of, String lang, @Nullable Instant since, boolean byChange, boolean skips, int most) {

    /** Says what the articles are of. */
    public enum Kind {
        SECTION,
        TAG,
        AUTHOR,
        ISSUE
    }
}
