package dev.midad.outlets.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.midad.foundation.changes.LogRead;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found for whoever asks the same. Unlike other answers, which hold up to a second after another replica has
 * changed something, a search finds at once what was published before it: what is kept is given only after a look at the log
 * has shown that nothing has changed since.
 */
@Singleton
class KeptFinds {

    private static final int MOST = 1_000;
    // How recent an article is counts by the hour.
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Is an answer that may be given again. */
    interface Found {

        /** Tells whether all was found that there is. */
        boolean isWhole();
    }

    /** @param stand of the index when the search began */
    private record Kept(Found found, long stand) {}

    private final PublishedIndex index;
    private final Cache<List<Object>, Kept> finds =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
    private volatile @Nullable Long nextMoment;

    KeptFinds(PublishedIndex index) {
        this.index = index;
    }

    /** Forgets everything when something is published or withdrawn by the clock, which is no change of the log. */
    void read(@Observes LogRead read) {
        if (isPast(nextMoment)) {
            finds.invalidateAll();
        }
        nextMoment = read.nextMoment();
    }

    /**
     * Returns what is kept for it, or else what the search finds.
     *
     * @param asked everything on which it depends what is found
     */
    <T extends Found> T find(Class<T> type, List<Object> asked, Supplier<T> search) {
        var stand = index.stand();
        var moment = nextMoment;
        if (stand.isEmpty() || isPast(moment)) {
            return search.get();
        }
        var kept = finds.getIfPresent(asked);
        if (kept != null && kept.stand() == stand.getAsLong()) {
            return type.cast(kept.found());
        }
        var found = search.get();
        if (found.isWhole() && !isPast(moment) && Objects.equals(moment, nextMoment)) {
            finds.put(asked, new Kept(found, stand.getAsLong()));
        }
        return found;
    }

    private static boolean isPast(@Nullable Long moment) {
        return moment != null && System.nanoTime() - moment >= 0;
    }
}
