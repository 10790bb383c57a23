package dev.midad.foundation.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Configures how many delivery answers are kept, how long they serve without the database, and how many are made at
 * once.
 */
@ConfigMapping(prefix = "midad.delivery")
public interface DeliveryConfiguration {

    /**
     * Returns the memory for finished answers, outside the heap; by default 128 MB, or a quarter of what the heap may
     * take where that is less.
     */
    Optional<MemorySize> cacheSize();

    /** Returns how long kept answers are given that nobody can confirm, because the database cannot be reached. */
    @WithDefault("5M")
    Duration maxStale();

    /**
     * Returns how many requests may be answered at once; the next one is refused with 503, unless its answer is kept.
     */
    @WithDefault("256")
    int maxRequests();
}
