package dev.midad.newsroom.slugs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds all sections, authors and tags that something refers to by one statement, in the caller's transaction. */
@ApplicationScoped
public class NamedReferences {

    /** Finds what an id names first, then what it was merged into, then the holder of the slug, as {@link NamedLookUp}. */
    private static final String FIND = """
            select cast(a.place as integer) as place, n.id, n.slug, n.lang, n.name, cast((
                select jsonb_object_agg(t.key, t.value ->> 'name') from jsonb_each(n.translations) t) as text) as names
            from (
                select g.kind, g.place, coalesce(
                    case g.kind
                        when 'section' then (select s.id from section s where s.id = g.id)
                        when 'author' then (select s.id from author s where s.id = g.id)
                        when 'tag' then (select s.id from tag s where s.id = g.id)
                    end,
                    (select m.into_id from merged m where m.kind = g.kind and m.id = g.id),
                    (select h.entity_id from slug h where h.kind = g.kind and h.lang = '' and h.slug_key = g.key)) as id
                from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:keys as text[]))
                    with ordinality g (kind, id, key, place)
            ) a
            cross join lateral (
                select s.id, s.slug, s.lang, s.name, s.translations from section s where a.kind = 'section' and s.id = a.id
                union all
                select s.id, s.slug, s.lang, s.name, s.translations from author s where a.kind = 'author' and s.id = a.id
                union all
                select s.id, s.slug, s.lang, s.name, s.translations from tag s where a.kind = 'tag' and s.id = a.id
            ) n
            """;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    NamedReferences(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Returns what each leads to; those that lead to nothing are missing. */
    @SuppressWarnings("unchecked")
    public Map<NamedReference, Named> find(Collection<NamedReference> references) {
        var asked = references.stream().distinct().toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<NamedReference, Named>();
        ((List<Tuple>) entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter(
                                "kinds",
                                texts(asked, reference -> reference.kind().tag()))
                        .setParameter(
                                "ids",
                                asked.stream()
                                        .map(reference ->
                                                Ref.id(reference.ref()).orElse(null))
                                        .toArray(UUID[]::new))
                        .setParameter("keys", texts(asked, reference -> Slug.key(reference.ref())))
                        .getResultList())
                .forEach(row -> found.put(asked.get(row.get("place", Integer.class) - 1), named(row)));
        return Map.copyOf(found);
    }

    private static String[] texts(List<NamedReference> asked, Function<NamedReference, String> text) {
        return asked.stream().map(text).toArray(String[]::new);
    }

    private Named named(Tuple row) {
        return new Named(
                row.get("id", UUID.class),
                row.get("slug", String.class),
                row.get("lang", String.class),
                row.get("name", String.class),
                names(row.get("names", String.class)));
    }

    private Map<String, String> names(@Nullable String written) {
        try {
            return written == null ? Map.of() : json.readValue(written, NAMES);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
