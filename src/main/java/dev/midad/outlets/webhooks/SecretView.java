package dev.midad.outlets.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.ShownOnce;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes a secret to administrators; its value is only in the answer that made it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "WebhookSecret",
        description = "What signs deliveries; its value is shown once, in the answer that made it")
public record SecretView(
        @Schema(required = true) UUID id,
        @Schema(required = true) SignatureScheme scheme,
        @Schema(required = true) Instant createdAt,

        @Schema(description = "Until then it signs beside the one after it; absent: it is the latest") @Nullable
        Instant endsAt,

        @Schema(
                description = "Of `v1a`: what verifies, in 32 bytes",
                examples = "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=")
        @Nullable
        String publicKey,

        @Schema(
                description = "Of `v1`: the secret itself, shown this once",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @Nullable
        String value)
        implements ShownOnce {

    static SecretView of(WebhookSecret secret, @Nullable String value) {
        return new SecretView(
                secret.id,
                SignatureScheme.tagged(secret.scheme),
                secret.createdAt,
                secret.endsAt,
                secret.publicKey,
                value);
    }

    /** Writes the view without the secret. */
    @Override
    public String toString() {
        return "SecretView[" + id + "]";
    }
}
