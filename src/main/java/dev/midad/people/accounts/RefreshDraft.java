package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds the refresh token with which a session goes on. */
@Schema(description = "The token that a session goes on with")
public record RefreshDraft(@NotNull @Size(max = 200) String refreshToken) {

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "RefreshDraft";
    }
}
