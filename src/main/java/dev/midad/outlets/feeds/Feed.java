package dev.midad.outlets.feeds;

import dev.midad.newsroom.publication.PublicationView;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds one page of a feed, for every format.
 *
 * @param home the first page of the site that the feed belongs to
 * @param next the cursor of the next page; null on the last
 * @param tags the cache tags of everything that the page depends on
 */
record Feed(
        String title,
        String publisher,
        @Nullable String description,
        String lang,
        String home,
        FeedAddress address,
        @Nullable String next,
        List<URI> hubs,
        Instant updatedAt,
        List<FeedEntry> entries,
        Set<String> tags) {

    Feed {
        hubs = List.copyOf(hubs);
        entries = List.copyOf(entries);
        tags = Set.copyOf(tags);
    }

    /** Takes the time from what is shown, so that the same makes the same bytes. */
    static Instant latest(List<FeedEntry> entries, PublicationView publication) {
        return entries.stream()
                .map(FeedEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(publication.updatedAt());
    }

    Feed with(List<FeedEntry> others) {
        return new Feed(title, publisher, description, lang, home, address, next, hubs, updatedAt, others, tags);
    }
}
