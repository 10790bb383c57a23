package dev.midad.people.accounts;

import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a bearer token as its hash, never the token itself. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    UUID id;

    String name;
    String role;
    byte[] hash;

    @Nullable
    UUID createdBy;

    Instant createdAt;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    /** Lets Hibernate make a token. */
    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(AccessTokenDraft draft, byte[] hash, @Nullable UUID createdBy, Instant createdAt) {
        this.id = Ids.next();
        this.name = draft.name();
        this.role = draft.role().tag();
        this.hash = hash.clone();
        this.expiresAt = draft.expiresAt();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }
}
