package dev.midad.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Reads the change log in its order, which is that of transactions and not that of their commits: while a transaction
 * runs, what comes after it may be read, and is told apart as not settled, because the position must not pass what may
 * still come before.
 */
@ApplicationScoped
public class ChangeReader {

    private static final String AFTER = """
            select cast(transaction_id as text) as transaction, seq, kind, entity_id,
                transaction_id < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from content_change
            where (transaction_id, seq) > (cast(cast(:transaction as text) as xid8), :seq)
            order by transaction_id, seq limit :most
            """;

    private static final String LAST = """
            select cast(transaction_id as text) as transaction, seq from content_change
            where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id desc, seq desc limit 1
            """;

    private static final String HOLDS = """
            select exists (
                select from content_change where seq = :seq and transaction_id = cast(cast(:transaction as text) as xid8))
            """;

    private final EntityManager entities;

    ChangeReader(EntityManager entities) {
        this.entities = entities;
    }

    /** What comes after the position, {@code most} at most; those that are not settled come last. */
    @Transactional
    public List<LoggedChange> after(LogPosition position, int most) {
        return rows(AFTER, position, most).stream()
                .map(row -> new LoggedChange(
                        position(row),
                        row.get("settled", Boolean.class),
                        ContentKind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                        row.get("entity_id", UUID.class)))
                .toList();
    }

    /** The last settled change: whoever reads all content now needs only what comes after it. */
    @Transactional
    public LogPosition last() {
        var rows = entities.createNativeQuery(LAST, Tuple.class).getResultList();
        return rows.isEmpty() ? LogPosition.START : position((Tuple) rows.get(0));
    }

    /** Whether this database's log has the change: one that was put back from a copy may not. */
    @Transactional
    public boolean holds(LogPosition position) {
        return position.equals(LogPosition.START)
                || (Boolean) entities.createNativeQuery(HOLDS, Boolean.class)
                        .setParameter("transaction", position.transaction())
                        .setParameter("seq", position.seq())
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, LogPosition position, int most) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("transaction", position.transaction())
                .setParameter("seq", position.seq())
                .setParameter("most", most)
                .getResultList();
    }

    private static LogPosition position(Tuple row) {
        return new LogPosition(
                row.get("transaction", String.class),
                row.get("seq", Number.class).longValue());
    }
}
