package dev.midad.outlets.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how many deliveries are sent again. */
@Schema(name = "WebhookReplay", description = "What is sent again")
public record ReplayView(
        @Schema(required = true, description = "How many deliveries wait again", examples = "3")
        int deliveries) {}
