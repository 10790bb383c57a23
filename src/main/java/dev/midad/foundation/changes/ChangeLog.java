package dev.midad.foundation.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the log of all changes, each in the transaction that makes the change. */
@ApplicationScoped
public class ChangeLog {

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
        append(kind, id, ChangeAction.UPSERT, reach, null, null);
    }

    /** Appends the same change of many by one statement, in the order of the ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(ContentKind kind, Collection<UUID> ids, Reach reach) {
        entities.createNativeQuery("""
                        insert into content_change (kind, entity_id, action, reach)
                        select :kind, id, :action, nullif(:reach, 'itself') from unnest(cast(:ids as uuid[])) u (id) order by id
                        """)
                .setParameter("kind", kind.tag())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("action", ChangeAction.UPSERT.tag())
                .setParameter("reach", reach.tag())
                .executeUpdate();
        ids.forEach(id -> tellAfterwards(new ContentChanged(kind, id, null)));
    }

    /** Appends a change that may affect everything around it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ContentKind kind, UUID id, ChangeAction action) {
        append(kind, id, action, Reach.PLACE, null, null);
    }

    /** Appends that something is gone, and why. Fails as well without a transaction of the caller's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordGone(ContentKind kind, UUID id, GoneReason reason) {
        append(kind, id, ChangeAction.DELETE, Reach.PLACE, reason, null);
    }

    /** Appends a change of something that belongs to something else, as a comment belongs to an article. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordWithin(UUID within, ContentKind kind, UUID id, Reach reach) {
        append(kind, id, ChangeAction.UPSERT, reach, null, within);
    }

    /** Appends that something which belonged to something else is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordGoneWithin(UUID within, ContentKind kind, UUID id, GoneReason reason) {
        append(kind, id, ChangeAction.DELETE, Reach.PLACE, reason, within);
    }

    private void append(
            ContentKind kind,
            UUID id,
            ChangeAction action,
            Reach reach,
            @Nullable GoneReason reason,
            @Nullable UUID within) {
        entities.createNativeQuery("""
                        insert into content_change (kind, entity_id, action, reach, reason, within_id)
                        values (:kind, :id, :action, nullif(:reach, 'itself'), cast(:reason as text), cast(:within as uuid))
                        """)
                .setParameter("within", within == null ? null : within.toString())
                .setParameter("reason", reason == null ? null : reason.tag())
                .setParameter("reach", reach.tag())
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .setParameter("action", action.tag())
                .executeUpdate();
        tellAfterwards(new ContentChanged(kind, id, within));
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

    private boolean isEmpty() {
        return !(Boolean) entities.createNativeQuery("select exists (select from content_change)", Boolean.class)
                .getSingleResult();
    }
}
