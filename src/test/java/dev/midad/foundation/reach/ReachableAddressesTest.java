package dev.midad.foundation.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.util.NetUtil;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableAddressesTest {

    private static final String SETTING = "midad.some.allowed-networks";
    private static final ReachableAddresses USUAL = new ReachableAddresses(SETTING, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::ffff:0:a00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::7f00:1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotReached(String address) {
        assertEquals(false, USUAL.contains(address(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.255.255",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450::1"
            })
    void whatIsPublicIsReached(String address) {
        assertTrue(USUAL.contains(address(address)));
    }

    @Test
    void anAllowedNetworkIsReachedAndNothingBesideIt() {
        var some = new ReachableAddresses(SETTING, List.of("10.1.0.0/16", " fd12:3456::/32"));

        assertTrue(some.contains(address("10.1.255.255")));
        assertTrue(some.contains(address("fd12:3456:789a::1")));
        assertEquals(false, some.contains(address("10.2.0.0")));
        assertEquals(false, some.contains(address("fd12:3457::1")));
        assertEquals(false, some.contains(address("127.0.0.1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.org/8", "10.0.0.0/8/8", "::/129", "10.0.0.0/-1", "/8"})
    void whatIsNoNetworkStopsTheStart(String network) {
        var refusal =
                assertThrows(ConfigurationException.class, () -> new ReachableAddresses(SETTING, List.of(network)));

        var words = String.valueOf(refusal.getMessage());
        assertTrue(words.contains(SETTING) && words.contains(network), words);
    }

    /** Of a literal: nothing is looked up. */
    private static InetAddress address(String written) {
        try {
            return InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(written));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(written, impossible);
        }
    }
}
