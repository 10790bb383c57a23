package dev.midad.outlets.webhooks;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which addresses webhooks may reach: public ones, and those that an operator allows. All others are refused: the
 * addresses that the IANA registries of special-purpose addresses do not call globally reachable, and all that contain
 * an IPv4 address.
 */
@ApplicationScoped
class ReachableAddresses {

    private static final List<AddressRange> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // These are Teredo, benchmarks, ORCHID and others; documentation; 6to4; and documentation again.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(ReachableAddresses::network)
            .toList();

    /** Holds all public addresses of IPv6; mapped, compatible, translated, local and multicast ones lie outside it. */
    private static final AddressRange PUBLIC_IPV6 = network("2000::/3");

    private final List<AddressRange> allowed;

    ReachableAddresses(WebhooksConfiguration configuration) {
        allowed = configuration.allowedNetworks().orElse(List.of()).stream()
                .map(String::strip)
                .map(ReachableAddresses::network)
                .toList();
    }

    /** Makes Midad read the networks at its start, so that one that cannot be read stops the start. */
    void check(@Observes StartupEvent start) {}

    boolean contains(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        return (address instanceof Inet4Address || PUBLIC_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static AddressRange network(String cidr) {
        return AddressRange.parse(cidr)
                .orElseThrow(() -> new ConfigurationException(
                        "midad.webhooks.allowed-networks must hold networks such as 10.1.0.0/16 or fd12:3456::/48, and «%s» is none."
                                .formatted(cidr)));
    }
}
