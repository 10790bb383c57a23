package dev.midad.outlets.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of one replica whole copies may take. */
@ConfigMapping(prefix = "midad.sync")
interface SyncConfiguration {

    /** How many are given everything as one long answer at once; the next one waits for its turn, or takes pages. */
    @WithDefault("8")
    int maxStreams();
}
