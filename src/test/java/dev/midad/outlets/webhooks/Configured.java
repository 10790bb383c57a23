package dev.midad.outlets.webhooks;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration of webhooks with some keys set. */
final class Configured {

    private static final int PRIORITY = 200;

    private Configured() {}

    static WebhooksConfiguration with(Map<String, String> keys) {
        var builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .withMapping(WebhooksConfiguration.class);
        keys.forEach((key, value) -> builder.withDefaultValue("midad.webhooks." + key, value));
        return builder.build().getConfigMapping(WebhooksConfiguration.class);
    }
}
