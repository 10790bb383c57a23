package dev.midad.newsroom.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.GoneReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what readers have by now of media that have changed. */
@ApplicationScoped
public class DeliveredMedia {

    private static final String FIND = """
            select m.id, is_usable(m) as usable, m.taken_down_at is not null as taken_down,
                cast(medium_shown(m, (select default_language from publication)) as text) as shown
            from media m
            where m.id = any (:ids) and is_shown(m.id)
            """;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final ShownMedia media;

    DeliveredMedia(EntityManager entities, ObjectMapper json, ShownMedia media) {
        this.entities = entities;
        this.json = json;
        this.media = media;
    }

    /**
     * Holds what became of a medium that something names which readers have.
     *
     * @param medium null where it may not be shown
     * @param gone why it may not be shown; null where it may
     */
    public record Delivered(
            @Nullable ShownMedium medium, @Nullable GoneReason gone) {}

    /** Returns what readers have of the media; those that nothing shows to readers are left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Delivered> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        var delivered = new HashMap<UUID, Delivered>();
        rows.forEach(row -> delivered.put(row.get("id", UUID.class), delivered(row)));
        return delivered;
    }

    private Delivered delivered(Tuple row) {
        if (row.get("usable", Boolean.class)) {
            return new Delivered(shown(row.get("shown", String.class)), null);
        }
        return new Delivered(
                null, row.get("taken_down", Boolean.class) ? GoneReason.TAKEN_DOWN : GoneReason.UNPUBLISHED);
    }

    private ShownMedium shown(String found) {
        try {
            return media.of(json.readTree(found), false);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
