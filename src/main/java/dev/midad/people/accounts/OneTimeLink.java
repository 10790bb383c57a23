package dev.midad.people.accounts;

import java.time.Instant;
import java.util.UUID;

/** Holds a link that was just made, with its secret, until it is delivered. */
record OneTimeLink(UUID user, String email, String name, LinkKind kind, String token, Instant expiresAt) {

    /** Returns a text without the secret. */
    @Override
    public String toString() {
        return "OneTimeLink[" + kind + " " + user + "]";
    }
}
