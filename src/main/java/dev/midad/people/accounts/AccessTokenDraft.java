package dev.midad.people.accounts;

import dev.midad.foundation.web.SingleLine;
import dev.midad.people.access.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Holds what an administrator decides about a new token. */
@Schema(description = "What an administrator decides about a new token")
public record AccessTokenDraft(
        @NotNull
        @SingleLine
        @Size(max = 100)
        @Schema(description = "Whose it is or what it is for", examples = "هاتف سارة")
        String name,

        @NotNull Role role,

        @Schema(description = "When it stops working; left out, it works until it is revoked") @Nullable
        Instant expiresAt) {}
