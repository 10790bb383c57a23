package dev.midad.foundation.reading;

import java.time.Duration;

/** Tells when a server has last answered anybody: one that has done so of late is slow, and not away. */
final class LastAnswer {

    private volatile long at = System.nanoTime();

    void isNow() {
        at = System.nanoTime();
    }

    boolean isWithin(Duration time) {
        return System.nanoTime() - at < time.toNanos();
    }
}
