package dev.midad.foundation.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose word about addresses is believed is said before anybody's is. */
class TrustedProxiesTest {

    private static final StartupEvent START = new StartupEvent();

    @Test
    void aStartThatWouldBelieveEverybodyStops() {
        var refusal = assertThrows(
                ConfigurationException.class, () -> new TrustedProxies(true, Optional.empty()).check(START));

        assertTrue(String.valueOf(refusal.getMessage()).contains("trusted-proxies"));
    }

    @Test
    void namedProxiesOrNoneAreFine() {
        assertDoesNotThrow(() -> new TrustedProxies(true, Optional.of("10.0.0.7")).check(START));
        assertDoesNotThrow(() -> new TrustedProxies(false, Optional.empty()).check(START));
    }
}
