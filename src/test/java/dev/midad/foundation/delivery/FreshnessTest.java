package dev.midad.foundation.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How long an answer can be true, by the counter of nanoseconds. */
class FreshnessTest {

    private static final long BEGAN = 7;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void anAnswerOfWhichNothingIsPlannedHasNoEnd() {
        assertEquals(OptionalLong.empty(), Freshness.ends(BEGAN, NOON, null));
    }

    @Test
    void anAnswerEndsAsLongAfterItsBeginningAsTheDatabaseClockHasLeft() {
        assertEquals(OptionalLong.of(BEGAN + 1_500_000_000), Freshness.ends(BEGAN, NOON, NOON.plusMillis(1_500)));
    }

    @Test
    void aMomentThatIsCenturiesAwayEndsItInAYear() {
        var inAYear = OptionalLong.of(BEGAN + Duration.ofDays(365).toNanos());

        assertEquals(inAYear, Freshness.ends(BEGAN, NOON, NOON.plus(Duration.ofDays(365))));
        assertEquals(inAYear, Freshness.ends(BEGAN, NOON, NOON.plus(Duration.ofDays(365_000))));
    }
}
