package dev.midad.outlets.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Holds one event for one webhook, as lists show it. FanOutRepository inserts deliveries; LineRepository,
 * FinishDelivery and WebhookSweep change them in SQL.
 */
@Entity
@Immutable
@Table(name = "webhook_delivery")
class Delivery {

    @Id
    UUID id;

    UUID webhookId;
    String event;
    UUID entityId;
    Instant occurredAt;
    String state;
    Instant createdAt;
    Instant givesUpAt;

    @Nullable
    Instant finishedAt;

    int attempts;

    @Nullable
    Integer lastStatus;

    @Nullable
    String lastFailure;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it.
    protected Delivery() {}
}
