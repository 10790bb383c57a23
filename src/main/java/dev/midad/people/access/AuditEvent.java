package dev.midad.people.access;

import dev.midad.foundation.web.Colleague;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps what a person did; {@link Audit} writes it. */
@Entity
@Immutable
@Table(name = "audit_event")
class AuditEvent {

    @Id
    UUID id;

    Instant at;

    @Nullable
    UUID actorId;

    String actorName;
    String action;
    String kind;

    @Nullable
    UUID entityId;

    @Nullable
    String address;

    @Nullable
    String requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> details;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected AuditEvent() {}

    Colleague actor() {
        return new Colleague(actorId, actorName);
    }
}
