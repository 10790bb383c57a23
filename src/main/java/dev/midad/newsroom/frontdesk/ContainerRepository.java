package dev.midad.newsroom.frontdesk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the desk's copies of containers. */
@ApplicationScoped
class ContainerRepository implements PanacheRepositoryBase<Container, UUID> {

    static final String KEY = "front_container_key";

    /** Finds a container of this front; one of another front is none. */
    Optional<Container> find(UUID front, UUID id) {
        return findByIdOptional(id).filter(container -> container.frontId.equals(front));
    }

    /** Lists the containers of a front from top to bottom. */
    List<Container> list(Front front) {
        var order = front.order();
        return list("frontId", front.id).stream()
                .sorted(Comparator.comparingInt((Container container) -> order.indexOf(container.id)))
                .toList();
    }
}
