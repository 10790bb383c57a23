package dev.midad.webhooks;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration of webhooks with some keys set. */
final class Configured {

    private Configured() {}

    static WebhooksConfiguration with(Map<String, String> keys) {
        var builder = new SmallRyeConfigBuilder().withMapping(WebhooksConfiguration.class);
        keys.forEach((key, value) -> builder.withDefaultValue("midad.webhooks." + key, value));
        return builder.build().getConfigMapping(WebhooksConfiguration.class);
    }
}
