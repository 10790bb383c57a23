package dev.midad.outlets.webhooks;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says which dead deliveries are sent again. */
@Schema(name = "WebhookReplayDraft", description = "Which dead deliveries are sent again")
public record ReplayDraft(
        @NotNull @Schema(description = "Those that were made from then on", examples = "2024-11-13T06:00:00Z")
        Instant since) {}
