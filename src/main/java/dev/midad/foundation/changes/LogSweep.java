package dev.midad.foundation.changes;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Throws away what the change log holds of changes that nobody asks for any more. Whoever has come as far as the newest of
 * the old ones had nothing else to learn until its successor came: so that one stays.
 */
@ApplicationScoped
class LogSweep {

    private static final int BATCH = 10_000;
    /** A day longer than is promised: changes are dated from when their transaction began, and a position lags behind one. */
    private static final int KEPT_DAYS = 91;

    private static final String OLD = """
            with first as (
                select transaction_id, seq, changed_at from content_change order by transaction_id, seq limit :batch
            ), young as (
                select transaction_id, seq from first where changed_at >= now() - make_interval(days => :days)
                order by transaction_id, seq limit 1
            ), old as (
                select f.transaction_id, f.seq, lead(f.seq) over (order by f.transaction_id, f.seq) as next from first f
                where not exists (select from young y where (y.transaction_id, y.seq) <= (f.transaction_id, f.seq))
            ), gone as (
                delete from content_change c using old o where c.seq = o.seq and o.next is not null returning c.seq
            ), noted as (
                update change_log set pruned = true where exists (select from gone) and not pruned
            )
            select count(*) from gone
            """;

    private final EntityManager entities;

    LogSweep(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        while (sweepSome() >= BATCH - 1) {
            // The next ones.
        }
    }

    /** @return how many went */
    @Transactional
    long sweepSome() {
        return (Long) entities.createNativeQuery(OLD, Long.class)
                .setParameter("batch", BATCH)
                .setParameter("days", KEPT_DAYS)
                .getSingleResult();
    }
}
