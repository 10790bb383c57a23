package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names the user who forgot the password. */
@Schema(description = "Who forgot the password")
public record ResetRequestDraft(
        @NotNull @Size(max = 254) @Schema(examples = "sara@example.com")
        String email) {}
