package dev.midad.people.accounts;

import java.time.Instant;
import java.util.UUID;

/** A link that was just made, with its secret, on its way to whom it is for. */
record OneTimeLink(UUID user, String email, String name, LinkKind kind, String token, Instant expiresAt) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "OneTimeLink[" + kind + " " + user + "]";
    }
}
