package dev.midad.outlets.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where webhooks may lead, how long is waited for answers, and how often is tried. */
@ConfigMapping(prefix = "midad.webhooks")
interface WebhooksConfiguration {

    /** Networks (CIDR) that may be reached although they are not public. */
    Optional<List<String>> allowedNetworks();

    /** Whether addresses may begin with http as well. */
    @WithDefault("false")
    boolean allowHttp();

    @WithDefault("5S")
    Duration connectTimeout();

    /** From the look-up of the name to the end of the answer; the standard advises 15 to 30 seconds. */
    @WithDefault("15S")
    Duration timeout();

    /** How many attempts one replica makes at once at one webhook. */
    @WithDefault("8")
    int atOncePerWebhook();

    /** And at all of them. */
    @WithDefault("256")
    int atOnce();

    /** The pause after the first failed attempt; each further one is twice as long. */
    @WithDefault("5S")
    Duration firstPause();

    @WithDefault("4H")
    Duration longestPause();

    /** How long is tried. */
    @WithDefault("3D")
    Duration giveUpAfter();

    /** A webhook that took nothing for so long is disabled. */
    @WithDefault("5D")
    Duration disableAfter();

    /** How long deliveries are shown. */
    @WithDefault("30D")
    Duration kept();
}
