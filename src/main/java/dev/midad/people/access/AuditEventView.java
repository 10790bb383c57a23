package dev.midad.people.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Colleague;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows administrators what a person did. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEvent", description = "What somebody did, as the audit keeps it")
public record AuditEventView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) Colleague actor,
        @Schema(required = true) AuditAction action,

        @Schema(required = true, description = "What it was done to", examples = "section")
        String kind,

        @Schema(description = "Which of them") @Nullable UUID entity,

        @Schema(description = "Where the request came from", examples = "192.0.2.7") @Nullable
        String address,

        @Schema(description = "The X-Request-Id of its answer") @Nullable
        String requestId,

        @Schema(required = true, description = "What the act cannot say itself")
        Map<String, Object> details) {

    static AuditEventView of(AuditEvent event) {
        return new AuditEventView(
                event.id,
                event.at,
                event.actor(),
                AuditAction.tagged(event.action),
                event.kind,
                event.entityId,
                event.address,
                event.requestId,
                event.details);
    }
}
