package dev.midad.outlets.webhooks;

import dev.midad.foundation.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds a key that signs for a webhook, encrypted. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret {

    @Id
    UUID id;

    UUID webhookId;
    String scheme;
    byte[] sealed;

    @Nullable
    String publicKey;

    Instant createdAt;

    @Nullable
    Instant endsAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected WebhookSecret() {}

    WebhookSecret(UUID webhook, SigningKey key, byte[] sealed, Instant now) {
        this.id = Ids.next();
        this.webhookId = webhook;
        this.scheme = key.scheme().tag();
        this.sealed = sealed;
        this.publicKey = key.scheme() == SignatureScheme.V1A ? key.shown() : null;
        this.createdAt = now;
    }

    void endAt(Instant at) {
        endsAt = at;
    }
}
