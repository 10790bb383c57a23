package dev.midad.people.accounts;

import java.time.Duration;
import java.util.HexFormat;

/**
 * Says how many attempts of a kind are free, and how long the next attempt has to wait at most.
 *
 * @param scope the kind, such as {@code address}
 * @param key the hash of the address or e-mail, so that what strangers typed is kept nowhere
 */
record AttemptLimit(String scope, String key, int free, Duration longest) implements Comparable<AttemptLimit> {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 10;

    static AttemptLimit of(String scope, String what, int free, Duration longest) {
        return new AttemptLimit(scope, HexFormat.of().formatHex(Secret.hash(what)), free, longest);
    }

    /** Returns the wait after so many attempts: none while they are free, then twice as long each time. */
    Duration waitAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Orders the limits as every transaction locks them, so that no two transactions wait for each other. */
    @Override
    public int compareTo(AttemptLimit other) {
        return (scope + key).compareTo(other.scope + other.key);
    }
}
