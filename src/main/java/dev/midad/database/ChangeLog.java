package dev.midad.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The log of everything that changed, written in the transaction that changes it. */
@ApplicationScoped
public class ChangeLog {

    private final EntityManager entities;

    ChangeLog(EntityManager entities) {
        this.entities = entities;
    }

    /** Appends a change; without a transaction of the caller's it fails, because the two must come true together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(ContentKind kind, UUID id, ChangeAction action) {
        entities.createNativeQuery("insert into content_change (kind, entity_id, action) values (:kind, :id, :action)")
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .setParameter("action", action.tag())
                .executeUpdate();
    }

    /**
     * Whether nothing was ever written; if so, nobody else can write until the transaction ends, so that replicas which
     * start together do not both take the database for empty.
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
