package dev.midad.foundation.delivery;

import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Tells how long an answer can be true: until the next moment, known by now, at which something is published or
 * withdrawn.
 */
@RequestScoped
public class Freshness {

    private static final Duration LONGEST = Duration.ofDays(365);

    /** Holds the database's clock and the next moment, as one query gave them. */
    private record Known(Instant readAt, @Nullable Instant next) {}

    private final ReadingDatabase database;
    private @Nullable Instant next;
    private Instant readAt = Instant.EPOCH;
    private long readNanos;
    private boolean isDoubted;

    Freshness(ReadingDatabase database) {
        this.database = database;
    }

    /**
     * Sets when the answer ends being true.
     *
     * @param readAt the database's clock when the answer was read
     * @param next what that clock will show at the next moment; null where none is known
     */
    public void ends(Instant readAt, @Nullable Instant next) {
        this.readAt = readAt;
        this.next = next;
        this.readNanos = System.nanoTime();
    }

    /** Says that the answer also ends being true at that moment of the clock by which its end was set. */
    public void endsBy(Instant moment) {
        if (next == null || moment.isBefore(next)) {
            next = moment;
        }
    }

    /**
     * Asks the database for the next moment; in the transaction that reads the answer, both times are by the same
     * clock.
     */
    public void endsAtNextMoment() {
        var found = database.find(
                        "select now() as read_at, next_moment() as next",
                        Map.of(),
                        row -> new Known(Row.moment(row, "read_at"), Row.possibleMoment(row, "next")))
                .orElseThrow();
        ends(found.readAt(), found.next());
    }

    /** Says that no cache may keep the answer, because it may already be out of date. */
    public void doubt() {
        isDoubted = true;
    }

    /**
     * Returns when the answer ends being true, by {@link System#nanoTime()}.
     *
     * @param began when nothing of it had been read yet, so that the time left is rather too short; null for the time
     *     it was read
     */
    OptionalLong ends(@Nullable Long began) {
        if (isDoubted) {
            return OptionalLong.of(System.nanoTime());
        }
        return ends(began == null ? readNanos : began, readAt, next);
    }

    static OptionalLong ends(long began, Instant readAt, @Nullable Instant next) {
        return next == null ? OptionalLong.empty() : OptionalLong.of(began + nanos(Duration.between(readAt, next)));
    }

    /**
     * Returns the nanoseconds, at most a year's: a counter of nanoseconds cannot hold a moment that is centuries away.
     */
    private static long nanos(Duration left) {
        return left.compareTo(LONGEST) < 0 ? left.toNanos() : LONGEST.toNanos();
    }
}
