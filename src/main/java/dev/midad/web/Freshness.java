package dev.midad.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an answer can be true: until the next moment, known by now, at which something is published or withdrawn. */
@RequestScoped
public class Freshness {

    private final EntityManager entities;
    private @Nullable Instant next;
    private Instant readAt = Instant.EPOCH;
    private long readNanos;

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

    /** What is left of it; nothing where no end is known. */
    Optional<Duration> left() {
        return Optional.ofNullable(next)
                .map(end -> Duration.between(readAt, end).minusNanos(System.nanoTime() - readNanos));
    }
}
