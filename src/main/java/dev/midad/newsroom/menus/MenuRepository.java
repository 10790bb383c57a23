package dev.midad.newsroom.menus;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds menus. */
@ApplicationScoped
class MenuRepository implements PanacheRepositoryBase<Menu, UUID> {

    Optional<Menu> findByKey(String key) {
        return Menu.isKey(key) ? find("key", key).firstResultOptional() : Optional.empty();
    }

    Optional<Menu> findLocked(String key) {
        return Menu.isKey(key)
                ? find("key", key).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional()
                : Optional.empty();
    }

    /** Returns the next menus in the order of their keys. */
    List<Menu> listAfter(@Nullable String key, int most) {
        return (key == null ? find("order by key") : find("key > ?1 order by key", key))
                .page(0, most)
                .list();
    }

    /** Returns the next menus in the order of their ids. */
    List<Menu> listAfterId(@Nullable UUID id, int most) {
        return (id == null ? find("order by id") : find("id > ?1 order by id", id))
                .page(0, most)
                .list();
    }
}
