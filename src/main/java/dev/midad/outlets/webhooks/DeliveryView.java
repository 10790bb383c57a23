package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Speech;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a delivery in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookDelivery", description = "One change for one webhook")
public record DeliveryView(
        @Schema(required = true, description = "What the header `webhook-id` says")
        UUID id,

        @Schema(
                required = true,
                description = "As it was logged; what is gone by the time of an attempt is told as gone",
                examples = "article.published")
        String event,

        @Schema(required = true, description = "Of what changed")
        UUID entity,

        @Schema(required = true, description = "When it changed")
        Instant occurredAt,

        @Schema(
                required = true,
                description = "`waiting`: to be tried, or tried again; `delivered`: answered with 2xx;"
                        + " `dead`: given up; `skipped`: nothing to tell any more")
        DeliveryState state,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "While it waits: when it is given up") @Nullable
        Instant givesUpAt,

        @Schema(description = "When it was delivered or given up") @Nullable
        Instant finishedAt,

        @Schema(required = true, description = "How often it was tried", examples = "1")
        int attempts,

        @Schema(description = "Of the last answer", examples = "503") @Nullable
        Integer lastStatus,

        @Schema(description = "Of the last attempt, where it failed") @Nullable
        FailureView lastFailure) {

    static DeliveryView of(Delivery delivery, Speech speech) {
        var state = DeliveryState.tagged(delivery.state);
        return new DeliveryView(
                delivery.id,
                delivery.event,
                delivery.entityId,
                delivery.occurredAt,
                state,
                delivery.createdAt,
                state == DeliveryState.WAITING ? delivery.givesUpAt : null,
                delivery.finishedAt,
                delivery.attempts,
                delivery.lastStatus,
                FailureView.of(delivery.lastFailure, speech));
    }
}
