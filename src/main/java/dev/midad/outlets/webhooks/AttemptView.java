package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.Speech;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes one attempt at a delivery. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WebhookAttempt", description = "One attempt at a delivery")
public record AttemptView(
        @Schema(required = true, examples = "1") int number,

        @Schema(required = true, description = "When it began")
        Instant at,

        @Schema(required = true, description = "Milliseconds from the look-up of the name on", examples = "87")
        int duration,

        @Schema(description = "Of the answer", examples = "200") @Nullable
        Integer status,

        @Schema(description = "Where it failed") @Nullable FailureView failure,

        @Schema(description = "How the answer's body begins, up to 1,024 bytes", examples = "شكرًا") @Nullable
        String answer) {

    static AttemptView of(Tuple row, Speech speech) {
        return new AttemptView(
                row.get("number", Integer.class),
                row.get("at", Instant.class),
                row.get("took_ms", Integer.class),
                row.get("status", Integer.class),
                FailureView.of(row.get("failure", String.class), speech),
                row.get("answer", String.class));
    }
}
