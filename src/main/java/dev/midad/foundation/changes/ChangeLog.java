package dev.midad.foundation.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the log of all changes, each in the transaction that makes the change. */
@ApplicationScoped
public class ChangeLog {

    private static final String APPEND = """
            insert into content_change (kind, entity_id, action, reach, reason, within_id)
            select kind, id, action, nullif(reach, 'itself'), reason, within
            from unnest(
                cast(:changedKinds as text[]), cast(:changedIds as uuid[]), cast(:changeActions as text[]),
                cast(:changeReaches as text[]), cast(:changeReasons as text[]), cast(:changedWithin as uuid[]))
                with ordinality c (kind, id, action, reach, reason, within, place)
            order by place
            """;

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Event<ContentChanged> changed;

    ChangeLog(EntityManager entities, TransactionSynchronizationRegistry transaction, Event<ContentChanged> changed) {
        this.entities = entities;
        this.transaction = transaction;
        this.changed = changed;
    }

    /**
     * Appends a change. Fails without a transaction of the caller's, because the change and its entry must be committed
     * together.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ContentKind kind, UUID id, Reach reach) {
        recordAll(List.of(Change.of(kind, id, reach)));
    }

    /** Appends the same change of many by one statement, in the order of the ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(ContentKind kind, Collection<UUID> ids, Reach reach) {
        // PostgreSQL compares ids by their bits, Java by signed halves; their texts sort as PostgreSQL does.
        recordAll(ids.stream()
                .sorted(Comparator.comparing(UUID::toString))
                .map(id -> Change.of(kind, id, reach))
                .toList());
    }

    /** Appends a change that may affect everything around it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ContentKind kind, UUID id, ChangeAction action) {
        recordAll(List.of(new Change(kind, id, action, Reach.PLACE, null, null)));
    }

    /** Appends that something is gone, and why. Fails as well without a transaction of the caller's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordGone(ContentKind kind, UUID id, GoneReason reason) {
        recordAll(List.of(Change.gone(kind, id, reason)));
    }

    /** Appends a change of something that belongs to something else, as a comment belongs to an article. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordWithin(UUID within, ContentKind kind, UUID id, Reach reach) {
        recordAll(List.of(new Change(kind, id, ChangeAction.UPSERT, reach, null, within)));
    }

    /** Appends that something which belonged to something else is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordGoneWithin(UUID within, ContentKind kind, UUID id, GoneReason reason) {
        recordAll(List.of(new Change(kind, id, ChangeAction.DELETE, Reach.PLACE, reason, within)));
    }

    /** Appends changes by one statement, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<Change> changes) {
        if (!changes.isEmpty()) {
            bound(entities.createNativeQuery(APPEND), changes).executeUpdate();
        }
    }

    /**
     * Makes of a statement that writes what was done one that appends the changes as well, so that an act and its
     * changes take one way to the database.
     *
     * @param statement SQL that begins with {@code insert}; the caller sets its parameters and executes it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Query appendingTo(String statement, List<Change> changes) {
        return changes.isEmpty()
                ? entities.createNativeQuery(statement)
                : bound(entities.createNativeQuery("with appended as (" + APPEND + ") " + statement), changes);
    }

    private Query bound(Query appending, List<Change> changes) {
        changes.forEach(change -> tellAfterwards(new ContentChanged(change.kind(), change.id(), change.within())));
        return appending
                .setParameter(
                        "changedKinds", texts(changes, change -> change.kind().tag()))
                .setParameter("changedIds", changes.stream().map(Change::id).toArray(UUID[]::new))
                .setParameter("changeActions", texts(changes, change -> change.action()
                        .tag()))
                .setParameter(
                        "changeReaches", texts(changes, change -> change.reach().tag()))
                .setParameter(
                        "changeReasons",
                        texts(
                                changes,
                                change -> change.reason() == null
                                        ? null
                                        : change.reason().tag()))
                .setParameter(
                        "changedWithin", changes.stream().map(Change::within).toArray(UUID[]::new));
    }

    private static @Nullable String[] texts(List<Change> changes, Function<Change, @Nullable String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }

    /**
     * Tells the observers within this program that something will change by itself at a planned time; the log has no
     * entry of this before that time.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellPlanned(ContentKind kind, UUID id) {
        tellAfterwards(new ContentChanged(kind, id, null));
    }

    /**
     * Tells the observers before the transaction's caller learns how it ended, whatever the result: even a transaction
     * that is reported as failed may have been committed.
     */
    private void tellAfterwards(ContentChanged change) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The change is not committed yet.
            }

            @Override
            public void afterCompletion(int status) {
                changed.fire(change);
            }
        });
    }

    /**
     * Returns whether nothing was ever written. If so, no other transaction can write until this one ends, so that
     * replicas which start together do not both take the database for empty.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lockIfEmpty() {
        if (isEmpty()) {
            entities.createNativeQuery("lock table content_change in share row exclusive mode")
                    .executeUpdate();
        }
        return isEmpty();
    }

    /** Returns whether nothing was ever written, as far as committed transactions tell. */
    @Transactional
    public boolean isEmpty() {
        return !(Boolean) entities.createNativeQuery("select exists (select from content_change)", Boolean.class)
                .getSingleResult();
    }
}
