package dev.midad.outlets.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds deliveries, and the attempts at them. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** Returns deliveries, the newest first. */
    List<Delivery> list(UUID webhook, @Nullable String state, @Nullable Place after, int most) {
        var values = values(webhook, state);
        var where = where(state);
        if (after != null) {
            where += " and createdAt <= :time and (createdAt < :time or id < :id)";
            values.put("time", after.time());
            values.put("id", after.id());
        }
        return find(where + " order by createdAt desc, id desc", values)
                .page(0, most)
                .list();
    }

    /** Marks the row of the list after which the next page begins. */
    record Place(Instant time, UUID id) {}

    long count(UUID webhook, @Nullable String state) {
        return count(where(state), values(webhook, state));
    }

    Optional<Delivery> find(UUID webhook, UUID id) {
        return find("id = ?1 and webhookId = ?2", id, webhook).firstResultOptional();
    }

    /** Returns the attempts in the order in which they were made. */
    List<Tuple> listAttempts(UUID delivery) {
        @SuppressWarnings("unchecked")
        List<Tuple> attempts = getSession()
                .createNativeQuery("""
                        select number, at, took_ms, status, failure, answer from webhook_attempt
                        where delivery_id = :id order by number
                        """, Tuple.class)
                .setParameter("id", delivery)
                .getResultList();
        return attempts;
    }

    private static String where(@Nullable String state) {
        return state == null ? "webhookId = :webhook" : "webhookId = :webhook and state = :state";
    }

    private static Map<String, Object> values(UUID webhook, @Nullable String state) {
        var values = new HashMap<String, Object>(Map.of("webhook", webhook));
        if (state != null) {
            values.put("state", state);
        }
        return values;
    }
}
