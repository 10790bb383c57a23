package dev.midad.newsroom.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Finds the publication. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    Publication require() {
        return findAll().singleResult();
    }

    /**
     * Returns the publication, which nobody else changes until the transaction ends, so that If-Match is held against
     * the present version.
     */
    Publication requireLocked() {
        return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).singleResult();
    }
}
