package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.ShownOnce;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a one-time link to the administrator who had it made. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OneTimeLink", description = "A link that works once, as the administrator gets it who had it made")
public record OneTimeLinkView(
        @Schema(required = true) LinkKind kind,
        @Schema(required = true) Instant expiresAt,

        @Schema(
                required = true,
                description = "`mailed`; `failed`: the mail could not be sent; `shown`: no mail is set up")
        LinkDelivery delivery,

        @Schema(description = "What `POST /v1/auth/password-resets` takes; absent where it was mailed") @Nullable
        String token,

        @Schema(description = "The same as a link of the front end, where `midad.auth.link-base` is set") @Nullable
        String link)
        implements ShownOnce {

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "OneTimeLinkView[" + kind + "]";
    }
}
