package dev.midad.newsroom.frontdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Ids;
import dev.midad.newsroom.fronts.FrontContainer;
import dev.midad.newsroom.fronts.FrontNames;
import dev.midad.newsroom.fronts.FrontSlot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the snapshots of containers that readers get. A snapshot that is replaced stays, with its end. */
@ApplicationScoped
class FrontSnapshots {

    private static final String INSERT = """
            insert into published_container (
                id, container_id, front_id, title_id, content, articles, media, visible_from, visible_until)
            select :snapshot, c.id, c.front_id, f.title_id, c.content, :articles, :media, :now, 'infinity'
            from front_container c join front f on f.id = c.front_id where c.id = :container
            """;

    private static final String MOMENTS = """
            insert into published_container_moment (snapshot_id, at)
            select distinct cast(:snapshot as uuid), m.at from unnest(cast(:moments as timestamptz[])) m (at)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    FrontSnapshots(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Replaces what readers have of the container: from now on they have the desk's copy. */
    void replace(Container container, Instant now) {
        end(container.id, now);
        var snapshot = Ids.next();
        var names = FrontNames.of(List.of(container.content));
        entities.createNativeQuery(INSERT)
                .setParameter("snapshot", snapshot)
                .setParameter("container", container.id)
                .setParameter("articles", names.articles().toArray(UUID[]::new))
                .setParameter("media", names.media().toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery(MOMENTS)
                .setParameter("snapshot", snapshot)
                .setParameter("moments", moments(container.content))
                .executeUpdate();
    }

    /** Takes the container from the readers; without effect where they do not have it. */
    void end(UUID container, Instant now) {
        entities.createNativeQuery("""
                        delete from published_container_moment m using published_container p
                        where m.snapshot_id = p.id and p.container_id = :container
                        """).setParameter("container", container).executeUpdate();
        entities.createNativeQuery("""
                        update published_container set visible_until = :now
                        where container_id = :container and visible_until = 'infinity'
                        """)
                .setParameter("container", container)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Returns what readers have of a front's containers, by the ids of the containers. */
    @SuppressWarnings("unchecked")
    Map<UUID, FrontContainer> standing(UUID front) {
        var rows = (List<Tuple>) entities.createNativeQuery("""
                        select container_id, cast(content as text) as content from published_container
                        where front_id = :front and visible_until = 'infinity'
                        """, Tuple.class)
                .setParameter("front", front)
                .getResultList();
        var standing = new HashMap<UUID, FrontContainer>();
        rows.forEach(row -> standing.put(row.get("container_id", UUID.class), read(row.get("content", String.class))));
        return standing;
    }

    private static Instant[] moments(FrontContainer content) {
        return Stream.concat(
                        Stream.of(content.from(), content.to()),
                        content.places().stream().flatMap(FrontSnapshots::moments))
                .filter(Objects::nonNull)
                .toArray(Instant[]::new);
    }

    private static Stream<Instant> moments(FrontSlot slot) {
        return Stream.of(slot.from(), slot.to()).filter(Objects::nonNull);
    }

    private FrontContainer read(String content) {
        try {
            return json.readValue(content, FrontContainer.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
