package dev.midad.outlets.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits how many clients may listen to one replica, and says how often they learn that it is still there. */
@ConfigMapping(prefix = "midad.live")
interface LiveConfiguration {

    /** Sets how many clients may listen; every further client is refused with 503. */
    @WithDefault("10000")
    int maxListeners();

    /**
     * Sets the time between two signs of life. Proxies cut a connection on which nothing comes, usually after a minute.
     */
    @WithDefault("15S")
    Duration heartbeat();
}
