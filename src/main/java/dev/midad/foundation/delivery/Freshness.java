package dev.midad.foundation.delivery;

import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long an answer can be true: until the next moment, known by now, at which something is published or withdrawn. */
@RequestScoped
public class Freshness {

    private static final Duration LONGEST = Duration.ofDays(365);

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
     * @param readAt the database's clock when the answer was read
     * @param next what that clock will show at the next moment; null where none is known
     */
    public void ends(Instant readAt, @Nullable Instant next) {
        this.readAt = readAt;
        this.next = next;
        this.readNanos = System.nanoTime();
    }

    /** Asks for the next moment; in a transaction that reads the answer, both are by the same clock. */
    public void endsAtNextMoment() {
        var found = database.find(
                        "select now() as read_at, next_moment() as next",
                        Map.of(),
                        row -> new Known(Row.moment(row, "read_at"), Row.possibleMoment(row, "next")))
                .orElseThrow();
        ends(found.readAt(), found.next());
    }

    /** The answer is not to be kept by anybody: it may be true no more. */
    public void doubt() {
        isDoubted = true;
    }

    /**
     * When it ends, by {@link System#nanoTime()}.
     *
     * @param began when nothing of it had been read yet, so that what is left is rather too little; null for when it was
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

    /** A moment that is a century away is none for a counter of nanoseconds. */
    private static long nanos(Duration left) {
        return left.compareTo(LONGEST) < 0 ? left.toNanos() : LONGEST.toNanos();
    }
}
