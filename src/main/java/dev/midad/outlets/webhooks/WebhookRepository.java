package dev.midad.outlets.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds webhooks. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Webhook> listNewest(@Nullable Instant afterTime, @Nullable UUID afterId, int most) {
        var values = new HashMap<String, Object>();
        var where = "";
        if (afterTime != null && afterId != null) {
            where = "createdAt <= :time and (createdAt < :time or id < :id) ";
            values.put("time", afterTime);
            values.put("id", afterId);
        }
        return find(where + "order by createdAt desc, id desc", values)
                .page(0, most)
                .list();
    }

    /** Returns the enabled webhooks, and locks them so that none is deleted until the transaction ends. */
    List<Webhook> listEnabled() {
        return find("enabled", true).withLock(LockModeType.PESSIMISTIC_READ).list();
    }
}
