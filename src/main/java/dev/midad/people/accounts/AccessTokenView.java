package dev.midad.people.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.ShownOnce;
import dev.midad.people.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shows a token to administrators; its value stands only in the answer that creates it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccessToken", description = "A bearer token, without its value but for the answer that creates it")
public record AccessTokenView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "هاتف سارة") String name,
        @Schema(required = true) Role role,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,

        @Schema(description = "The token itself, shown this once") @Nullable
        String token)
        implements ShownOnce {

    static AccessTokenView of(AccessToken token, @Nullable String value) {
        return new AccessTokenView(
                token.id,
                token.name,
                Role.tagged(token.role),
                token.createdAt,
                token.expiresAt,
                token.revokedAt,
                value);
    }
}
