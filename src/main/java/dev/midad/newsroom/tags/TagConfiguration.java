package dev.midad.newsroom.tags;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Sets who makes tags. */
@ConfigMapping(prefix = "midad.tags")
interface TagConfiguration {

    /** Returns whether writers may propose tags, which an editor then accepts. */
    @WithDefault("false")
    boolean writersPropose();
}
