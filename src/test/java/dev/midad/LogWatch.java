package dev.midad;

import dev.midad.foundation.changes.LogRead;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How often the log was read without anything new in it. */
@Singleton
final class LogWatch {

    private static final AtomicInteger QUIET_READS = new AtomicInteger();

    /** Waits until the log has told of all acts: it does so a second time, which overtakes what is made meanwhile. */
    static void settle() {
        QUIET_READS.set(0);
        while (QUIET_READS.get() < 3) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    void read(@Observes LogRead read) {
        if (read.changes().isEmpty()) {
            QUIET_READS.incrementAndGet();
        } else {
            QUIET_READS.set(0);
        }
    }
}
