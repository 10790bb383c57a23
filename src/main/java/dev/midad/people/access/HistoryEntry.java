package dev.midad.people.access;

import dev.midad.foundation.web.Colleague;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows colleagues what a person did to one thing, but not from where. */
@Schema(description = "What somebody did to one thing, as its colleagues see it: not from where")
public record HistoryEntry(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) Colleague actor,
        @Schema(required = true) AuditAction action,

        @Schema(required = true, description = "What the act cannot say itself, such as a note")
        Map<String, Object> details) {

    static HistoryEntry of(AuditEvent event) {
        return new HistoryEntry(event.id, event.at, event.actor(), AuditAction.tagged(event.action), event.details);
    }
}
