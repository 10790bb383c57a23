package dev.midad.newsroom.frontdesk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds revisions of containers. */
@ApplicationScoped
class ContainerRevisionRepository implements PanacheRepositoryBase<ContainerRevision, ContainerRevision.Key> {

    Optional<ContainerRevision> find(UUID container, int number) {
        return findByIdOptional(new ContainerRevision.Key(container, number));
    }

    /** Lists the revisions of a container, newest first, before the given number where one is given. */
    List<ContainerRevision> list(UUID container, @Nullable Integer before, int most) {
        return find(
                        "key.containerId = ?1 and key.number < ?2 order by key.number desc",
                        container,
                        before == null ? Integer.MAX_VALUE : before)
                .page(0, most)
                .list();
    }

    long count(UUID container) {
        return count("key.containerId", container);
    }
}
