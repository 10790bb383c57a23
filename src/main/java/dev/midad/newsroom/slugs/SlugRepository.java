package dev.midad.newsroom.slugs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the table of slugs. */
@ApplicationScoped
class SlugRepository {

    /** Orders the holders {@code n} of one slug: the publication's own language comes first. */
    static final String PREFERRED = "n.lang = (select default_language from publication) desc, n.lang";

    private final EntityManager entities;

    SlugRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Claims a slug, and returns whether the holder has it now: it was free, or the holder's already. The database
     * judges, so that no two can win.
     */
    boolean claim(SlugSpace space, UUID id, ClaimedSlug claim, @Nullable Instant publicFrom) {
        return entities.createNativeQuery("""
                                insert into slug (kind, lang, slug_key, slug, entity_id, public_from)
                                values (:kind, :lang, :key, :slug, :id, cast(:publicFrom as timestamptz))
                                on conflict on constraint slug_pkey do update
                                set slug = excluded.slug, public_from = coalesce(slug.public_from, excluded.public_from)
                                where slug.entity_id = excluded.entity_id
                                """)
                        .setParameter("kind", space.kind().tag())
                        .setParameter("lang", space.lang())
                        .setParameter("key", claim.key())
                        .setParameter("slug", claim.slug())
                        .setParameter("id", id)
                        .setParameter("publicFrom", publicFrom)
                        .executeUpdate()
                == 1;
    }

    /** Returns the highest number behind {@code key-}, 1 where there is none. */
    int highestNumber(SlugSpace space, String key) {
        var highest = (Number) entities.createNativeQuery("""
                        select coalesce(max(cast(substring(slug_key from char_length(:key) + 2) as integer)), 1)
                        from slug
                        where kind = :kind and lang = :lang and slug_key collate "C" > :key || '-' and slug_key collate "C" < :key || '.'
                          and substring(slug_key from char_length(:key) + 2) ~ '^[1-9][0-9]{0,8}$'
                        """)
                .setParameter("kind", space.kind().tag())
                .setParameter("lang", space.lang())
                .setParameter("key", key)
                .getSingleResult();
        return highest.intValue();
    }

    /**
     * Finds the holder; of several articles in different languages the one that {@link #PREFERRED} puts first.
     *
     * @param except an article that is not looked for; null for none
     */
    @SuppressWarnings("unchecked")
    Optional<UUID> find(SlugKind kind, String key, @Nullable UUID except) {
        List<UUID> found = entities.createNativeQuery(
                        "select n.entity_id from slug n where n.kind = :kind and n.slug_key = :key"
                                + " and n.entity_id is distinct from cast(:except as uuid) order by " + PREFERRED,
                        UUID.class)
                .setParameter("kind", kind.tag())
                .setParameter("key", key)
                .setParameter("except", except == null ? null : except.toString())
                .setMaxResults(1)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Finds the holders of many slugs at once, by their keys; of several languages as {@link #find} does. */
    @SuppressWarnings("unchecked")
    Map<String, UUID> findAll(SlugKind kind, Collection<String> keys) {
        List<Tuple> found = entities.createNativeQuery(
                        "select distinct on (n.slug_key) n.slug_key, n.entity_id from slug n where n.kind = :kind"
                                + " and n.slug_key = any (cast(:keys as text[])) order by n.slug_key, " + PREFERRED,
                        Tuple.class)
                .setParameter("kind", kind.tag())
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList();
        return found.stream()
                .collect(Collectors.toMap(
                        row -> row.get("slug_key", String.class), row -> row.get("entity_id", UUID.class)));
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> find(SlugSpace space, String key) {
        List<UUID> found = entities.createNativeQuery(
                        "select entity_id from slug where kind = :kind and lang in (:lang, '') and slug_key = :key"
                                + " order by lang desc",
                        UUID.class)
                .setParameter("kind", space.kind().tag())
                .setParameter("lang", space.lang())
                .setParameter("key", key)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Takes all slugs of an article along into its new language. */
    void speak(UUID article, String lang) {
        entities.createNativeQuery(
                        "update slug set lang = :lang where kind in ('article', 'page') and entity_id = :id and lang <> :lang")
                .setParameter("lang", lang)
                .setParameter("id", article)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<String> list(SlugKind kind, UUID id) {
        return entities.createNativeQuery("""
                        select slug from slug where kind = :kind and entity_id = :id order by slug_key collate "C"
                        """, String.class)
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .getResultList();
    }

    void makePublic(SlugKind kind, UUID id, String key, Instant from) {
        entities.createNativeQuery("""
                        update slug set public_from = least(public_from, cast(:from as timestamptz))
                        where kind = :kind and entity_id = :id and slug_key = :key
                        """)
                .setParameter("from", from)
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .setParameter("key", key)
                .executeUpdate();
    }

    void forgetPlanned(SlugKind kind, UUID id, String presentKey) {
        entities.createNativeQuery("""
                        with present as (
                            update slug set public_from = null
                            where kind = :kind and entity_id = :id and slug_key = :present and public_from > now()
                        )
                        delete from slug
                        where kind = :kind and entity_id = :id and slug_key <> :present
                          and (public_from is null or public_from > now())
                        """)
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .setParameter("present", presentKey)
                .executeUpdate();
    }

    /** Frees a slug that no reader has seen. */
    void releaseUnseen(SlugKind kind, UUID id, String key) {
        entities.createNativeQuery("""
                        delete from slug
                        where kind = :kind and entity_id = :id and slug_key = :key and public_from is null
                        """)
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .setParameter("key", key)
                .executeUpdate();
    }

    void releaseAll(SlugKind kind, UUID id) {
        entities.createNativeQuery("delete from slug where kind = :kind and entity_id = :id")
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .executeUpdate();
    }
}
