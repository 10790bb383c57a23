package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds the password that a user chooses by a one-time link. */
@Schema(description = "The password that somebody chooses by a one-time link")
public record ResetDraft(
        @NotNull @Size(max = 200) @Schema(description = "Of an invitation or a reset")
        String token,

        @NotNull @Size(max = 1000) @Schema(description = "12 to 200 characters")
        String password) {

    /** Returns a text without the secrets. */
    @Override
    public String toString() {
        return "ResetDraft";
    }
}
