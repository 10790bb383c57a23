package dev.midad.foundation.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The connections that wait for nobody: articles that are not kept ready come over them. */
@ConfigMapping(prefix = "midad.read-pool")
interface ReadPoolConfiguration {

    /** The most of them, beside those of {@code quarkus.datasource.jdbc.max-size}; each event loop has one at least. */
    @WithDefault("32")
    int maxSize();
}
