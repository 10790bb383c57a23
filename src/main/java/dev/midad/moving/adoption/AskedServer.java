package dev.midad.moving.adoption;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers of one server how many files in a row it did not give, and until when it asks to be left alone. */
final class AskedServer {

    private static final int MOST_FAILURES = 20;
    private static final long LONGEST_REST = Duration.ofMinutes(2).toNanos();
    private static final long LOOK_EVERY = Duration.ofMillis(100).toNanos();

    private int failures;
    private long restsUntil = System.nanoTime();

    /** Returns why the server is not asked now; null where it is. */
    synchronized @Nullable Fetched refusal() {
        if (failures >= MOST_FAILURES) {
            return Fetched.GIVEN_UP;
        }
        return restLeft() > LONGEST_REST ? Fetched.NOT_NOW : null;
    }

    synchronized void hasAnswered() {
        failures = 0;
    }

    /** @param rest how long the server asks to be left alone; null where it does not say */
    synchronized void hasFailed(@Nullable Duration rest) {
        failures++;
        if (rest != null && rest.toNanos() > restLeft()) {
            restsUntil = System.nanoTime() + rest.toNanos();
        }
    }

    /**
     * Waits until the server may be asked.
     *
     * @return false where the work is to end before that
     */
    boolean awaitRest(BooleanSupplier isToEnd) {
        while (!isToEnd.getAsBoolean()) {
            var left = restLeft();
            if (left <= 0) {
                return true;
            }
            LockSupport.parkNanos(Math.min(left, LOOK_EVERY));
        }
        return false;
    }

    private synchronized long restLeft() {
        return restsUntil - System.nanoTime();
    }
}
