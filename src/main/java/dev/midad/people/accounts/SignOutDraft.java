package dev.midad.people.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says how far a sign-out goes. */
@Schema(description = "How far a sign-out goes")
public record SignOutDraft(
        @Schema(description = "End all sessions of the user, not only this one") @Nullable
        Boolean everywhere) {

    static final SignOutDraft HERE = new SignOutDraft(false);
}
