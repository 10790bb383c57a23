package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.database.Ids;
import dev.midad.newsroom.fronts.FrontContainer;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps the desk's copy of one container. Readers never get it: they get the snapshot that a launch makes of it. */
@Entity
@Table(name = "front_container")
class Container {

    @Id
    UUID id;

    @Version
    int version;

    UUID frontId;
    String key;

    @JdbcTypeCode(SqlTypes.JSON)
    FrontContainer content;

    int revision;

    @Nullable
    Integer launchedRevision;

    @Nullable
    Instant launchedAt;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; create() makes new containers.
    protected Container() {}

    static Container create(UUID id, UUID front, Instant now) {
        var container = new Container();
        container.id = id;
        container.frontId = front;
        container.createdAt = now;
        return container;
    }

    static UUID newId() {
        return Ids.next();
    }

    /** Writes the content as the next revision. */
    void write(FrontContainer written, Instant now) {
        content = written;
        key = written.key();
        revision++;
        updatedAt = now;
    }

    /** Marks the present revision as the one that readers have. */
    void launch(Instant now) {
        launchedRevision = revision;
        launchedAt = now;
    }

    boolean hasUnlaunchedChanges() {
        return launchedRevision == null || launchedRevision != revision;
    }
}
