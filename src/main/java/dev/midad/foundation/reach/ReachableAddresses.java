package dev.midad.foundation.reach;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which addresses Midad may connect to on behalf of others: public ones, and those that an operator allows. All
 * others are refused: the addresses that the IANA registries of special-purpose addresses do not call globally
 * reachable, and all that contain an IPv4 address.
 */
public final class ReachableAddresses {

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
            .map(ReachableAddresses::special)
            .toList();

    /** Holds all public addresses of IPv6; mapped, compatible, translated, local and multicast ones lie outside it. */
    private static final AddressRange PUBLIC_IPV6 = special("2000::/3");

    private final String setting;
    private final List<AddressRange> allowed;

    /**
     * Allows networks that are not public.
     *
     * @param setting the key of the configuration that holds the networks, which refusals name
     * @throws ConfigurationException where one of them is no network
     */
    public ReachableAddresses(String setting, List<String> networks) {
        this.setting = setting;
        this.allowed = networks.stream()
                .map(String::strip)
                .map(network -> AddressRange.parse(network).orElseThrow(() -> noNetwork(setting, network)))
                .toList();
    }

    String setting() {
        return setting;
    }

    public boolean contains(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        return (address instanceof Inet4Address || PUBLIC_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static AddressRange special(String cidr) {
        return AddressRange.parse(cidr).orElseThrow();
    }

    private static ConfigurationException noNetwork(String setting, String cidr) {
        return new ConfigurationException(
                "%s must hold networks such as 10.1.0.0/16 or fd12:3456::/48, and «%s» is none."
                        .formatted(setting, cidr));
    }
}
