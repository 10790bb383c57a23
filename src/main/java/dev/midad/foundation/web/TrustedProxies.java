package dev.midad.foundation.web;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops the start where forwarding headers would be trusted from any client, because limits, bans and the audit go by
 * the addresses in them.
 */
@ApplicationScoped
class TrustedProxies {

    private final boolean isForwarding;
    private final Optional<String> trusted;

    TrustedProxies(
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean isForwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<String> trusted) {
        this.isForwarding = isForwarding;
        this.trusted = trusted;
    }

    void check(@Observes StartupEvent start) {
        if (isForwarding && trusted.isEmpty()) {
            throw new ConfigurationException("quarkus.http.proxy.proxy-address-forwarding is on: "
                    + "name your proxies in quarkus.http.proxy.trusted-proxies, such as 10.0.0.7 or 10.0.0.0/8.");
        }
    }
}
