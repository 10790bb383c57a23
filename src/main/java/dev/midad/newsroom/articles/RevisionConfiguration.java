package dev.midad.newsroom.articles;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sets how revisions are kept. */
@ConfigMapping(prefix = "midad.revisions")
interface RevisionConfiguration {

    /** Returns the longest pause between two autosaves of one person that count as one sitting. */
    @WithDefault("30M")
    Duration sitting();
}
