package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.changes.ChangeAction;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.outlets.sync.SyncItem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the body of a delivery, as Standard Webhooks defines it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Payload(String type, Instant timestamp, Object data) {

    /**
     * Returns what a delivery tells; empty where there is nothing to tell any more, or nothing that its webhook wants.
     *
     * @param item what readers have of the content by now; null where nothing is known of it
     */
    static Optional<Payload> of(Claim claim, @Nullable SyncItem item) {
        if (claim.event() == EventType.PING) {
            return of(claim, claim.event(), Map.of("webhook", claim.webhook()));
        }
        if (claim.event().isRemoval()) {
            var reason = claim.reason() == null ? GoneReason.DELETED : claim.reason();
            return of(claim, claim.event(), SyncItem.delete(claim.ref(), reason));
        }
        return item == null ? Optional.empty() : of(claim, present(claim, item), item);
    }

    /**
     * Returns the event to tell: content that was there when its change was logged, and is gone by now, is told as
     * gone.
     */
    private static EventType present(Claim claim, SyncItem item) {
        if (item.action() == ChangeAction.UPSERT) {
            return claim.event();
        }
        var kind = claim.ref().kind();
        return kind == ContentKind.ARTICLE && item.reason() != null
                ? EventType.ofRemoval(item.reason())
                : EventType.of(kind, ChangeAction.DELETE).orElse(claim.event());
    }

    private static Optional<Payload> of(Claim claim, EventType event, Object data) {
        return event.isLetThrough(claim.events())
                ? Optional.of(new Payload(event.tag(), claim.occurredAt(), data))
                : Optional.empty();
    }
}
