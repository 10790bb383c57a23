package dev.midad.foundation.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of what readers get is kept ready, and for how long without the database. */
@ConfigMapping(prefix = "midad.delivery")
public interface DeliveryConfiguration {

    /** Memory for finished answers, outside the heap. */
    @WithDefault("128M")
    MemorySize cacheSize();

    /** How long answers are given that nobody can confirm, because the database cannot be reached. */
    @WithDefault("5M")
    Duration maxStale();

    /** From how many requests at once on, the next one is refused with 503, but for those whose answers are kept ready. */
    @WithDefault("256")
    int maxRequests();
}
