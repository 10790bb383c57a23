package dev.midad.foundation.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The clock of everything that is not judged by the database's. */
class SystemClock {

    /** In microseconds, as PostgreSQL keeps times: what is written is what is read. */
    @Produces
    @Singleton
    InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
