package dev.midad.foundation.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** What counts as one address when guesses are counted. */
class NetworkTest {

    @Test
    void everyIpv4AddressIsOneOfItsOwn() {
        assertNotEquals(Network.of("192.0.2.1"), Network.of("192.0.2.2"));
        assertNotEquals(Network.of("::ffff:192.0.2.1"), Network.of("::ffff:192.0.2.2"));
    }

    @Test
    void theIpv6AddressesOfOneLineAreOne() {
        assertEquals(Network.of("2001:db8:0:1:2:3:4:5"), Network.of("2001:db8:0:1::9"));
        assertNotEquals(Network.of("2001:db8:0:1::9"), Network.of("2001:db8:0:2::9"));
    }

    @Test
    void whatIsNoAddressStaysAsItIs() {
        assertEquals("unknown", Network.of("unknown"));
    }
}
