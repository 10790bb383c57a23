package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.web.Colleague;
import dev.midad.newsroom.fronts.FrontContainer;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps a container as it was written once. */
@Entity
@Immutable
@Table(name = "front_container_revision")
class ContainerRevision {

    /** Names a revision by its container and its number. */
    @Embeddable
    record Key(UUID containerId, int number) {}

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    FrontContainer content;

    @Nullable
    UUID authorId;

    String authorName;

    @Nullable
    Integer restoredFrom;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; of() makes new revisions.
    protected ContainerRevision() {}

    static ContainerRevision of(Container container, Colleague author, @Nullable Integer restoredFrom) {
        var revision = new ContainerRevision();
        revision.key = new Key(container.id, container.revision);
        revision.content = container.content;
        revision.authorId = author.id();
        revision.authorName = author.name();
        revision.restoredFrom = restoredFrom;
        revision.createdAt = container.updatedAt;
        return revision;
    }
}
