package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds the e-mail and the password that a user signs in with. */
@Schema(description = "What somebody signs in with")
public record SignInDraft(
        @NotNull @Size(max = 254) @Schema(examples = "sara@example.com")
        String email,

        @NotNull @Size(max = 1000) String password) {

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "SignInDraft";
    }
}
