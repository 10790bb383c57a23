package dev.midad.newsroom.articles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How revisions are kept. */
@ConfigMapping(prefix = "midad.revisions")
interface RevisionConfiguration {

    /** The longest pause between two autosaves of one person that are one sitting. */
    @WithDefault("30M")
    Duration sitting();
}
