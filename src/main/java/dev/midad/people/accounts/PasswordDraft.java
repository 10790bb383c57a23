package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds a user's present password and the one that takes its place. */
@Schema(description = "The password that somebody takes in the place of the present one")
public record PasswordDraft(
        @NotNull @Size(max = 1000) String currentPassword,

        @NotNull @Size(max = 1000) @Schema(description = "12 to 200 characters")
        String newPassword) {

    /** Returns a text without the secrets. */
    @Override
    public String toString() {
        return "PasswordDraft";
    }
}
