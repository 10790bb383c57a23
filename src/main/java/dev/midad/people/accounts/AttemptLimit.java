package dev.midad.people.accounts;

import java.time.Duration;
import java.util.HexFormat;

/**
 * How many attempts of a kind are free at one thing, and how long the next has to wait at most.
 *
 * @param scope the kind, such as {@code address}
 * @param key which address: its hash, so that what strangers typed is kept nowhere
 */
record AttemptLimit(String scope, String key, int free, Duration longest) implements Comparable<AttemptLimit> {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 10;

    static AttemptLimit of(String scope, String what, int free, Duration longest) {
        return new AttemptLimit(scope, HexFormat.of().formatHex(Secret.hash(what)), free, longest);
    }

    /** After so many: none while they are free, then twice as long each time. */
    Duration waitAfter(int attempts) {
        if (attempts < free) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The order in which all lock them, so that nobody waits in a circle. */
    @Override
    public int compareTo(AttemptLimit other) {
        return (scope + key).compareTo(other.scope + other.key);
    }
}
