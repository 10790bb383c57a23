package dev.midad.outlets.webhooks;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.LoggedChange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds an event that a webhook is to get. */
record NewDelivery(
        UUID webhook,
        EventType event,
        String kind,
        UUID entity,
        @Nullable GoneReason reason,
        Instant occurredAt) {

    static NewDelivery of(Endpoint endpoint, EventType event, LoggedChange change, @Nullable GoneReason reason) {
        return new NewDelivery(endpoint.id(), event, change.kind().tag(), change.id(), reason, change.at());
    }
}
