package dev.midad.newsroom.slugs;

import dev.midad.foundation.web.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of the things that something names are there, the trash aside, so that an export names nothing that an
 * import could not find. It takes one statement, in the caller's transaction.
 */
@ApplicationScoped
public class LivingReferences {

    /** Finds what an id names, or what that was merged into. Each thing has a slug as long as it is there. */
    private static final String FIND = """
            select cast(g.place as integer) as place, coalesce(
                (select h.entity_id from slug h where h.kind = g.kind and h.entity_id = g.id
                    and not exists (select from article a where a.id = g.id and a.trashed_at is not null) limit 1),
                (select m.into_id from merged m where m.kind = g.kind and m.id = g.id)) as id
            from unnest(cast(:kinds as text[]), cast(:ids as uuid[])) with ordinality g (kind, id, place)
            """;

    private final EntityManager entities;

    LivingReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds what was found, by what was asked for. */
    public record Living(Map<NamedReference, UUID> ids) {

        public Living {
            ids = Map.copyOf(ids);
        }

        /** Returns the id of what the reference names; null where that is not there, or nothing is named. */
        public @Nullable String id(SlugKind kind, @Nullable String ref) {
            return ref == null
                    ? null
                    : Optional.ofNullable(ids.get(new NamedReference(kind, ref)))
                            .map(UUID::toString)
                            .orElse(null);
        }
    }

    /** Finds all of these; their references are ids. */
    @SuppressWarnings("unchecked")
    public Living find(Collection<NamedReference> references) {
        var asked = references.stream().distinct().toList();
        var found = new HashMap<NamedReference, UUID>();
        if (!asked.isEmpty()) {
            ((List<Tuple>) entities.createNativeQuery(FIND, Tuple.class)
                            .setParameter(
                                    "kinds",
                                    asked.stream().map(one -> one.kind().tag()).toArray(String[]::new))
                            .setParameter(
                                    "ids",
                                    asked.stream()
                                            .map(one -> Ref.id(one.ref()).orElse(null))
                                            .toArray(UUID[]::new))
                            .getResultList())
                    .stream()
                            .filter(row -> row.get("id") != null)
                            .forEach(row -> found.put(
                                    asked.get(row.get("place", Integer.class) - 1), row.get("id", UUID.class)));
        }
        return new Living(found);
    }
}
