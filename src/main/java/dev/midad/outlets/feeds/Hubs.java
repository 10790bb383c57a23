package dev.midad.outlets.feeds;

import dev.midad.foundation.web.WebAddress;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lists the WebSub hubs that feeds name, where their readers may subscribe. Midad does not start with an address that
 * cannot be a hub.
 */
@ApplicationScoped
class Hubs {

    private static final String KEY = "midad.feeds.hubs";

    private final List<String> addresses;

    Hubs(@ConfigProperty(name = KEY) Optional<List<String>> addresses) {
        this.addresses = addresses.orElse(List.of());
    }

    void check(@Observes StartupEvent start) {
        for (var address : addresses) {
            if (!WebAddress.Check.isOne(address)) {
                throw new ConfigurationException(
                        KEY + ": «" + address + "» is no hub; name some such as https://hub.example.org/.");
            }
        }
    }

    List<URI> all() {
        return addresses.stream().map(URI::create).toList();
    }
}
