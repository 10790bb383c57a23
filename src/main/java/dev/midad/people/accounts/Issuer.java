package dev.midad.people.accounts;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Knows the OpenID Connect issuer by which people may sign in, where one is set up. */
@ApplicationScoped
class Issuer {

    /** What the configuration calls Midad's own client of the issuer, by which browsers sign in. */
    static final String BROWSERS = "console";

    private final boolean isSetUp;
    private final boolean hasAudience;
    private final boolean hasClient;

    Issuer(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> address,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience,
            @ConfigProperty(name = "quarkus.oidc.console.client-id") Optional<String> client) {
        this.isSetUp = address.isPresent();
        this.hasAudience = audience.isPresent();
        this.hasClient = client.isPresent();
    }

    /**
     * Refuses to start with an issuer but no audience: an issuer makes tokens for other programs too, and each of them
     * would open Midad.
     */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (isSetUp && !hasAudience) {
            throw new ConfigurationException(
                    "quarkus.oidc.token.audience must say which audience the issuer's tokens name when they are for Midad");
        }
    }

    /** Says whether a browser can be sent to the issuer to sign in. */
    boolean takesBrowsers() {
        return isSetUp && hasClient;
    }

    boolean mayHaveMade(String token) {
        return isSetUp && token.chars().filter(letter -> letter == '.').count() == 2;
    }
}
