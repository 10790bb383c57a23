package dev.midad.foundation.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configures the asynchronous connections, over which articles are read that the cache does not hold. */
@ConfigMapping(prefix = "midad.read-pool")
interface ReadPoolConfiguration {

    /**
     * Returns the most of these connections, which come on top of {@code quarkus.datasource.jdbc.max-size}; each event
     * loop has at least one.
     */
    @WithDefault("32")
    int maxSize();
}
