package dev.midad.people.accounts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Deletes tokens, sessions, links and counts that have ended. Nothing depends on it; it only keeps the tables small.
 */
@ApplicationScoped
class AccessSweep {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration ADDRESSES_KEPT = Duration.ofDays(180);

    private final EntityManager entities;
    private final InstantSource clock;

    AccessSweep(EntityManager entities, InstantSource clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        var ended = clock.instant().minus(KEPT);
        delete("user_session where least(expires_at, ended_at) < :before", ended);
        delete("session_token where expires_at < :before", ended);
        delete("one_time_link where expires_at < :before", ended);
        delete("attempt_count where last_at < :before", ended);
        delete("known_address where last_at < :before", clock.instant().minus(ADDRESSES_KEPT));
    }

    private void delete(String what, Instant before) {
        entities.createNativeQuery("delete from " + what)
                .setParameter("before", before)
                .executeUpdate();
    }
}
