package dev.midad.outlets.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sets where webhooks may lead, how long Midad waits for answers, and how often it tries. */
@ConfigMapping(prefix = "midad.webhooks")
interface WebhooksConfiguration {

    /** Lists networks (CIDR) that webhooks may reach although they are not public. */
    Optional<List<String>> allowedNetworks();

    /** Tells whether addresses may begin with http as well. */
    @WithDefault("false")
    boolean allowHttp();

    @WithDefault("5S")
    Duration connectTimeout();

    /**
     * Limits the time from the look-up of the host name to the end of the answer; Standard Webhooks advises 15 to 30
     * seconds.
     */
    @WithDefault("15S")
    Duration timeout();

    /** Limits how many attempts one replica makes at once at one webhook. */
    @WithDefault("8")
    int atOncePerWebhook();

    /** Limits how many attempts one replica makes at once at all webhooks. */
    @WithDefault("256")
    int atOnce();

    /** Sets the pause after the first failed attempt; each further pause is twice as long. */
    @WithDefault("5S")
    Duration firstPause();

    @WithDefault("4H")
    Duration longestPause();

    /** Sets how long a delivery is tried before it is given up. */
    @WithDefault("3D")
    Duration giveUpAfter();

    /** Sets after how long a webhook that takes nothing is disabled. */
    @WithDefault("5D")
    Duration disableAfter();

    /** Sets how long deliveries are shown before they are deleted. */
    @WithDefault("30D")
    Duration kept();
}
