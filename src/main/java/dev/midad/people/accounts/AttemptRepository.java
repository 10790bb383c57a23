package dev.midad.people.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Counts attempts in the database, so that all replicas count together. */
@ApplicationScoped
class AttemptRepository {

    /** Says how long attempts are remembered. It is longer than any wait, so that the count outlasts the wait. */
    static final Duration MEMORY = Duration.ofHours(1);

    private final EntityManager entities;

    AttemptRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Returns when the next attempt may be made; the count stays locked until the transaction ends. A count that is not
     * there is made, since a row that cannot be locked would let attempts pass each other and lock in another order.
     */
    Instant lockedUntil(AttemptLimit limit, Instant now) {
        var count = entities.unwrap(Session.class)
                .createNativeQuery("""
                        insert into attempt_count as c (scope, key, attempts, last_at) values (:scope, :key, 0, :now)
                        on conflict (scope, key) do update set attempts = c.attempts
                        returning attempts, last_at
                        """, Tuple.class)
                .setParameter("scope", limit.scope())
                .setParameter("key", limit.key())
                .setParameter("now", now)
                .addScalar("attempts", Integer.class)
                .addScalar("last_at", Instant.class)
                .getSingleResult();
        var last = count.get("last_at", Instant.class);
        return last.isAfter(now.minus(MEMORY))
                ? last.plus(limit.waitAfter(count.get("attempts", Integer.class)))
                : Instant.MIN;
    }

    /** Counts an attempt at a count that this transaction has locked. */
    void add(AttemptLimit limit, Instant now) {
        at(limit, """
                update attempt_count
                set attempts = case when last_at <= :forgotten then 1 else attempts + 1 end, last_at = :now
                where scope = :scope and key = :key
                """)
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(MEMORY))
                .executeUpdate();
    }

    /** Takes back one attempt that turned out to be right. */
    void takeBack(AttemptLimit limit) {
        at(limit, "update attempt_count set attempts = greatest(attempts - 1, 0) where scope = :scope and key = :key")
                .executeUpdate();
    }

    void clear(AttemptLimit limit) {
        at(limit, "delete from attempt_count where scope = :scope and key = :key")
                .executeUpdate();
    }

    private Query at(AttemptLimit limit, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter("scope", limit.scope())
                .setParameter("key", limit.key());
    }

    boolean isKnown(UUID user, String address, Instant since) {
        return !entities.createNativeQuery(
                        "select 1 from known_address where user_id = :user and address = :address and last_at > :since")
                .setParameter("user", user)
                .setParameter("address", address)
                .setParameter("since", since)
                .getResultList()
                .isEmpty();
    }

    void remember(UUID user, String address, Instant now) {
        entities.createNativeQuery("""
                insert into known_address (user_id, address, last_at) values (:user, :address, :now)
                on conflict (user_id, address) do update set last_at = :now
                """)
                .setParameter("user", user)
                .setParameter("address", address)
                .setParameter("now", now)
                .executeUpdate();
    }
}
