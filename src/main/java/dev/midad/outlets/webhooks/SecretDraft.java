package dev.midad.outlets.webhooks;

import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Base64;
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

    int overlap() {
        return overlapHours == null ? USUAL_OVERLAP : overlapHours;
    }

    /**
     * Returns the key that was made elsewhere, or a new one where none was.
     *
     * @param pointer where the value stands in the request
     */
    SigningKey key(String pointer) {
        var chosen = scheme == null ? SignatureScheme.V1 : scheme;
        if (value == null) {
            return SigningKey.random(chosen);
        }
        if (chosen != SignatureScheme.V1) {
            throw ProblemException.invalid(
                    pointer,
                    "notAllowed",
                    new Message("The key of v1a is made by Midad alone.", "مفتاح v1a تنشئه مداد وحدها."));
        }
        var bytes = decoded(value);
        if (bytes == null || bytes.length < SigningKey.SHORTEST_SECRET || bytes.length > SigningKey.LONGEST_SECRET) {
            throw ProblemException.invalid(
                    pointer,
                    "invalidSecret",
                    Message.of(
                            "whsec_ and Base64 of %s to %s bytes.",
                            "‏whsec_ ثم Base64 لعدد من %s إلى %s بايت.",
                            SigningKey.SHORTEST_SECRET,
                            SigningKey.LONGEST_SECRET));
        }
        return new SigningKey(chosen, bytes);
    }

    private static byte @Nullable [] decoded(String secret) {
        try {
            return secret.startsWith(SigningKey.SECRET_PREFIX)
                    ? Base64.getDecoder().decode(secret.substring(SigningKey.SECRET_PREFIX.length()))
                    : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Writes the draft without the secret. */
    @Override
    public String toString() {
        return "SecretDraft[" + scheme + "]";
    }
}
