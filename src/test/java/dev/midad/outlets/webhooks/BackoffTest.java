package dev.midad.outlets.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Configured;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff USUAL = new Backoff(Configured.with(WebhooksConfiguration.class, Map.of()));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "10, 2560", "12, 10240", "13, 14400", "500, 14400"})
    void eachPauseIsTwiceTheOneBeforeAndAQuarterMoreOrLess(int tries, int seconds) {
        for (var look = 0; look < 100; look++) {
            var pause = USUAL.after(tries, null).toMillis();
            assertTrue(pause >= seconds * 750L && pause <= seconds * 1_250L, () -> pause + " ms");
        }
    }

    @Test
    void chanceKeepsThemApart() {
        var pauses =
                IntStream.range(0, 100).mapToObj(look -> USUAL.after(5, null)).distinct();

        assertNotEquals(1, pauses.count());
    }

    @Test
    void threeDaysHoldSomeThirtyAttempts() {
        var attempts = 1;
        for (var time = Duration.ZERO; time.compareTo(Duration.ofDays(3)) < 0; attempts++) {
            time = time.plus(USUAL.after(attempts, null));
        }
        assertTrue(attempts > 20 && attempts < 45, "attempts: " + attempts);
    }

    @Test
    void whatAReceiverAsksForLengthensAPauseButNotWithoutBound() {
        assertEquals(Duration.ofMinutes(10), USUAL.after(1, Duration.ofMinutes(10)));
        assertEquals(Duration.ofHours(4), USUAL.after(1, Duration.ofDays(400)));
        assertTrue(USUAL.after(10, Duration.ofSeconds(1)).compareTo(Duration.ofMinutes(30)) > 0);
    }
}
