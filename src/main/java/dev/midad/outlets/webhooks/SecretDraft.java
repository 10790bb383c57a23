package dev.midad.outlets.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an administrator decides about a new secret. */
@Schema(name = "WebhookSecretDraft", description = "What an administrator decides about a new secret")
public record SecretDraft(
        @Schema(description = "`v1` where left out") @Nullable
        SignatureScheme scheme,

        @Size(max = 200)
        @Schema(
                description = "A secret that was made elsewhere, for `v1` alone: `whsec_` and 24 to 64 bytes in Base64."
                        + " Left out, Midad makes one",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @Nullable
        String value,

        @Min(0)
        @Max(HOURS_OF_A_MONTH)
        @Schema(
                description = "For how many hours the secret before it signs as well",
                defaultValue = "24",
                examples = "24")
        @Nullable
        Integer overlapHours) {

    static final SecretDraft USUAL = new SecretDraft(null, null, null);

    private static final int HOURS_OF_A_MONTH = 720;
    private static final int USUAL_OVERLAP = 24;

    SignatureScheme schemeOrUsual() {
        return scheme == null ? SignatureScheme.V1 : scheme;
    }

    int overlap() {
        return overlapHours == null ? USUAL_OVERLAP : overlapHours;
    }

    /** Writes the draft without the secret. */
    @Override
    public String toString() {
        return "SecretDraft[" + scheme + "]";
    }
}
