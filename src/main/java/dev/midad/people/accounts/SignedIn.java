package dev.midad.people.accounts;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Holds the tokens of a session, as an OAuth client knows them (RFC 6749, 5.1), and the user of the session. */
@Schema(
        name = "SignedIn",
        description = "The tokens of a session, as an OAuth client knows them (RFC 6749, 5.1), and whose it is")
public record SignedIn(
        @Schema(required = true, description = "Goes into the Authorization header")
        String accessToken,

        @Schema(required = true, examples = "Bearer") String tokenType,

        @Schema(required = true, description = "Seconds that the access token works", examples = "900")
        long expiresIn,

        @Schema(required = true, description = "Exchanged once for new tokens, which replace both")
        String refreshToken,

        @Schema(required = true) Instant refreshExpiresAt,
        @Schema(required = true) UserView user) {

    static SignedIn of(SessionTokens tokens, Duration life, UserView user) {
        return new SignedIn(
                tokens.access(), "Bearer", life.toSeconds(), tokens.refresh(), tokens.refreshExpiresAt(), user);
    }

    /** Returns a text without the secrets. */
    @Override
    public String toString() {
        return "SignedIn[" + user.id() + "]";
    }
}
