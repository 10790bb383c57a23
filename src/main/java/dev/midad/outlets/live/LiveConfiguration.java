package dev.midad.outlets.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may listen to one replica, and how they learn that it is still there. */
@ConfigMapping(prefix = "midad.live")
interface LiveConfiguration {

    /** Whoever comes beyond is refused with 503. */
    @WithDefault("10000")
    int maxListeners();

    /** Proxies cut a connection on which nothing comes; a minute is the usual patience. */
    @WithDefault("15S")
    Duration heartbeat();
}
