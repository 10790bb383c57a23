package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password that somebody takes in the place of the present one. */
@Schema(description = "The password that somebody takes in the place of the present one")
public record PasswordDraft(
        @NotNull @Size(max = 1000) String currentPassword,

        @NotNull @Size(max = 1000) @Schema(description = "12 to 200 characters")
        String newPassword) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "PasswordDraft";
    }
}
