package dev.midad.newsroom.uploads;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds uploads. */
@ApplicationScoped
class UploadRepository implements PanacheRepositoryBase<Upload, UUID> {

    Optional<Upload> findOf(UUID creator, UUID id) {
        return find("id = ?1 and createdBy = ?2", id, creator).firstResultOptional();
    }

    Optional<Upload> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Upload> findLockedOf(UUID creator, UUID id) {
        return find("id = ?1 and createdBy = ?2", id, creator)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<UUID> listEnded(Instant now, int most) {
        return find("select u.id from Upload u where u.expiresAt <= ?1 order by u.expiresAt", now)
                .project(UUID.class)
                .page(0, most)
                .list();
    }
}
