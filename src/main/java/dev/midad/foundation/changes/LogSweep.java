package dev.midad.foundation.changes;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Deletes the old changes of the change log, for which no client asks any more. The newest of the old changes stays: a
 * client that has come as far as this one missed nothing until the next change came.
 */
@ApplicationScoped
class LogSweep {

    private static final int BATCH = 10_000;
    /**
     * Keeps changes a day longer than is promised: a change is dated by the start of its transaction, and a client's
     * position lags behind its reading.
     */
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
            // Each pass deletes the next batch.
        }
    }

    /** @return how many changes were deleted */
    @Transactional
    long sweepSome() {
        return (Long) entities.createNativeQuery(OLD, Long.class)
                .setParameter("batch", BATCH)
                .setParameter("days", KEPT_DAYS)
                .getSingleResult();
    }
}
