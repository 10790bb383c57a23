package dev.midad.people.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token that a session goes on with. */
@Schema(description = "The token that a session goes on with")
public record RefreshDraft(@NotNull @Size(max = 200) String refreshToken) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "RefreshDraft";
    }
}
