package dev.midad.foundation.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** Provides the clock for everything that the database's clock does not judge. */
class SystemClock {

    /**
     * Returns a clock that ticks in microseconds, as PostgreSQL keeps times, so that a time is read as it was written.
     */
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
