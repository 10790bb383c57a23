package dev.midad.outlets.sync;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits how much of one replica may be busy with copying everything. */
@ConfigMapping(prefix = "midad.sync")
interface SyncConfiguration {

    /**
     * Sets how many clients may get everything as one long answer at once. The next client is refused until one of them
     * is done, or takes pages.
     */
    @WithDefault("8")
    int maxStreams();
}
