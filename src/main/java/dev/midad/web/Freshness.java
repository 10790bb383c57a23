package dev.midad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long an answer can be true: until the next moment, known by now, at which something is published or withdrawn. */
@RequestScoped
public class Freshness {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final EntityManager entities;
    private @Nullable Instant next;
    private Instant readAt = Instant.EPOCH;
    private long readNanos;
    private boolean isDoubted;

    Freshness(EntityManager entities) {
        this.entities = entities;
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

    /** Asks for the next moment, in the transaction that reads the answer: both by the same clock. */
    public void endsAtNextMoment() {
        var row = (Tuple) entities.createNativeQuery("select now() as read_at, next_moment() as next", Tuple.class)
                .getSingleResult();
        ends(row.get("read_at", Instant.class), row.get("next", Instant.class));
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
        return next == null
                ? OptionalLong.empty()
                : OptionalLong.of((began == null ? readNanos : began) + nanos(Duration.between(readAt, next)));
    }

    /** A moment that is a century away is none for a counter of nanoseconds. */
    private static long nanos(Duration left) {
        return left.compareTo(LONGEST) < 0 ? left.toNanos() : LONGEST.toNanos();
    }
}
