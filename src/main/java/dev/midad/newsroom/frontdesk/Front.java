package dev.midad.newsroom.frontdesk;

import dev.midad.foundation.database.Ids;
import dev.midad.newsroom.fronts.FrontHead;
import dev.midad.newsroom.slugs.ClaimedSlug;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Keeps what a front page is called, and the order of its containers. */
@Entity
@Table(name = "front")
class Front {

    @Id
    UUID id;

    @Version
    int version;

    String slug;
    String slugKey;
    String name;
    String lang;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] containers = {};

    // A launch changes these. It is a change of a container, and makes no editor's If-Match for the front stale.
    @Nullable
    @OptimisticLock(excluded = true)
    Instant launchedAt;

    @OptimisticLock(excluded = true)
    Instant updatedAt;

    UUID createdBy;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields; create() makes new fronts.
    protected Front() {}

    static Front create(UUID id, UUID creator, Instant now) {
        var front = new Front();
        front.id = id;
        front.createdBy = creator;
        front.createdAt = now;
        return front;
    }

    static UUID newId() {
        return Ids.next();
    }

    void write(String ownName, String language, Instant now) {
        name = ownName;
        lang = language;
        updatedAt = now;
    }

    void take(ClaimedSlug claimed) {
        slug = claimed.slug();
        slugKey = claimed.key();
    }

    List<UUID> order() {
        return Arrays.asList(containers);
    }

    void arrange(List<UUID> order) {
        containers = order.toArray(UUID[]::new);
    }

    void add(UUID container, Instant now) {
        arrange(Stream.concat(order().stream(), Stream.of(container)).toList());
        updatedAt = now;
    }

    void remove(UUID container, Instant now) {
        arrange(order().stream().filter(id -> !id.equals(container)).toList());
        updatedAt = now;
    }

    boolean isWithReaders() {
        return launchedAt != null;
    }

    /** Marks that readers have something of it, from now on or anew. */
    void launch(Instant now) {
        if (launchedAt == null) {
            launchedAt = now;
        }
        updatedAt = now;
    }

    FrontHead head() {
        return new FrontHead(id, slug, name, lang, updatedAt);
    }
}
