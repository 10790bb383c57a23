package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.GoneReason;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this replica is to try, for as long as nobody else may.
 *
 * @param lease by which its line is held
 * @param tries failed ones since it was put in line
 */
record Claim(
        UUID webhook,
        UUID entity,
        UUID lease,
        UUID delivery,
        EventType event,
        String kind,
        @Nullable GoneReason reason,
        Instant occurredAt,
        int tries,
        String url,
        boolean withBody,
        List<String> events) {

    static Claim of(Tuple row, UUID lease) {
        var reason = row.get("reason", String.class);
        return new Claim(
                row.get("webhook_id", UUID.class),
                row.get("entity_id", UUID.class),
                lease,
                row.get("id", UUID.class),
                EventType.tagged(row.get("event", String.class)),
                row.get("kind", String.class),
                reason == null ? null : GoneReason.tagged(reason),
                row.get("occurred_at", Instant.class),
                row.get("tries", Integer.class),
                row.get("url", String.class),
                row.get("with_body", Boolean.class),
                List.of(row.get("events", String[].class)));
    }
}
