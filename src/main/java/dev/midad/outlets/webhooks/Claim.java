package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a delivery that this replica alone may try for a while.
 *
 * @param lease the lease by which this replica holds the delivery's line
 * @param tries how many attempts failed since the delivery was put in line
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

    /** Returns the content that the delivery tells of; a ping tells of none. */
    ContentRef ref() {
        return new ContentRef(ContentKind.tagged(kind), entity);
    }

    /** Returns whether it tells what readers have; removals and pings need nothing but ids. */
    boolean needsContent() {
        return !event.isRemoval() && event != EventType.PING;
    }
}
