package dev.midad.outlets.webhooks;

import dev.midad.foundation.reach.OutwardAddress;
import dev.midad.foundation.reach.ReachableAddresses;
import dev.midad.foundation.web.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.util.List;

/** Tells where webhooks may lead, as the operator has set it. */
@ApplicationScoped
class Receivers {

    private final ReachableAddresses reachable;
    private final OutwardAddress addresses;

    Receivers(WebhooksConfiguration configuration) {
        this.reachable = new ReachableAddresses(
                "midad.webhooks.allowed-networks",
                configuration.allowedNetworks().orElse(List.of()));
        this.addresses = new OutwardAddress(reachable, configuration.allowHttp());
    }

    /** Makes Midad read the networks at its start, so that one that cannot be read stops the start. */
    void check(@Observes StartupEvent start) {}

    /** @throws ProblemException {@code validation-failed} of {@code /url} */
    String address(String written) {
        return addresses.read(written);
    }

    boolean contains(InetAddress address) {
        return reachable.contains(address);
    }
}
