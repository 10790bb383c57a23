package dev.midad.newsroom.frontdesk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds fronts as the desk has them. */
@ApplicationScoped
class FrontRepository implements PanacheRepositoryBase<Front, UUID> {

    Optional<Front> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Lists fronts in the order in which they were begun. */
    List<Front> listAfter(@Nullable UUID id, int most) {
        return (id == null ? find("order by id") : find("id > ?1 order by id", id))
                .page(0, most)
                .list();
    }
}
