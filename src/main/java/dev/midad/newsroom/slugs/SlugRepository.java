package dev.midad.newsroom.slugs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the table of slugs. */
@ApplicationScoped
class SlugRepository {

    private final EntityManager entities;

    SlugRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Claims a slug, and returns whether the holder has it now: it was free, or the holder's already. The database
     * judges, so that no two can win.
     */
    boolean claim(SlugKind kind, UUID id, ClaimedSlug claim, @Nullable Instant publicFrom) {
        return entities.createNativeQuery("""
                                insert into slug (kind, slug_key, slug, entity_id, public_from)
                                values (:kind, :key, :slug, :id, cast(:publicFrom as timestamptz))
                                on conflict on constraint slug_pkey do update
                                set slug = excluded.slug, public_from = coalesce(slug.public_from, excluded.public_from)
                                where slug.entity_id = excluded.entity_id
                                """)
                        .setParameter("kind", kind.tag())
                        .setParameter("key", claim.key())
                        .setParameter("slug", claim.slug())
                        .setParameter("id", id)
                        .setParameter("publicFrom", publicFrom)
                        .executeUpdate()
                == 1;
    }

    /** Returns the highest number behind {@code key-}, 1 where there is none. */
    int highestNumber(SlugKind kind, String key) {
        var highest = (Number) entities.createNativeQuery("""
                        select coalesce(max(cast(substring(slug_key from char_length(:key) + 2) as integer)), 1)
                        from slug
                        where kind = :kind and slug_key collate "C" > :key || '-' and slug_key collate "C" < :key || '.'
                          and substring(slug_key from char_length(:key) + 2) ~ '^[1-9][0-9]{0,8}$'
                        """)
                .setParameter("kind", kind.tag())
                .setParameter("key", key)
                .getSingleResult();
        return highest.intValue();
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> find(SlugKind kind, String key) {
        List<UUID> found = entities.createNativeQuery(
                        "select entity_id from slug where kind = :kind and slug_key = :key", UUID.class)
                .setParameter("kind", kind.tag())
                .setParameter("key", key)
                .getResultList();
        return found.stream().findFirst();
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
        entities.createNativeQuery(
                        "update slug set public_from = null where kind = :kind and entity_id = :id and public_from > now()")
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery("""
                        delete from slug
                        where kind = :kind and entity_id = :id and slug_key <> :present and public_from is null
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
