package dev.midad.newsroom.media;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds media, and what uses them. */
@ApplicationScoped
class MediaRepository implements PanacheRepositoryBase<Medium, UUID> {

    private static final int MOST_NAMED = 100;

    Optional<Medium> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Medium> findByHash(String sha256) {
        return find("sha256", HexFormat.of().parseHex(sha256)).firstResultOptional();
    }

    Optional<Medium> findByHashLocked(String sha256) {
        return find("sha256", HexFormat.of().parseHex(sha256))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Medium> list(MediaQuery query, int most) {
        var parameters = new HashMap<String, Object>();
        var where = where(query, parameters);
        var after = query.after();
        if (after != null) {
            where.add("m.createdAt <= :afterTime and (m.createdAt < :afterTime or m.id < :afterId)");
            parameters.put("afterTime", after.at());
            parameters.put("afterId", after.id());
        }
        return find(
                        "from Medium m where " + String.join(" and ", where) + " order by m.createdAt desc, m.id desc",
                        parameters)
                .page(0, most)
                .list();
    }

    long count(MediaQuery query) {
        var parameters = new HashMap<String, Object>();
        return count("from Medium m where " + String.join(" and ", where(query, parameters)), parameters);
    }

    private static List<String> where(MediaQuery query, Map<String, Object> parameters) {
        var where = new ArrayList<String>();
        where.add(query.trash() ? "m.trashedAt is not null" : "m.trashedAt is null");
        add(where, parameters, "kind", query.kind(), "m.kind = :kind");
        add(where, parameters, "category", query.category(), "m.category = :category");
        add(where, parameters, "creator", query.creator(), "m.createdBy = :creator");
        add(where, parameters, "tag", query.tag(), ":tag member of m.tagIds");
        add(where, parameters, "from", query.from(), "m.createdAt >= :from");
        add(where, parameters, "to", query.to(), "m.createdAt < :to");
        add(where, parameters, "ending", query.endingBefore(), "m.usableUntil < :ending");
        for (var word = 0; word < query.words().size(); word++) {
            add(where, parameters, "word" + word, query.words().get(word), "m.words like :word" + word);
        }
        return where;
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /** Returns the ids of media whose rights have begun or ended since the log was told, earliest first. */
    List<UUID> listDue(Instant now, int most) {
        return find("select m.id from Medium m where m.nextChange <= ?1 order by m.nextChange", now)
                .project(UUID.class)
                .page(0, most)
                .list();
    }

    /** Returns the articles, issues, fronts and pages that readers have, or are planned to have, with the medium. */
    @SuppressWarnings("unchecked")
    List<ContentRef> listPublishedUses(UUID id) {
        var rows = (List<Tuple>) getEntityManager()
                .createNativeQuery("""
                        select distinct kind, entity_id from uses_of_medium(cast(:id as uuid))
                        order by kind, entity_id
                        """, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new ContentRef(
                        ContentKind.tagged(row.get("kind", String.class)), row.get("entity_id", UUID.class)))
                .toList();
    }

    /** Returns those of the media that readers have, or are planned to have, in anything. */
    @SuppressWarnings("unchecked")
    Set<UUID> listWithReaders(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("""
                        select w.id from unnest(cast(:ids as uuid[])) w (id) where exists (
                            select from uses_of_medium(w.id))
                        """, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList());
    }

    /** Returns the first articles whose draft or whose published form has the medium. */
    @SuppressWarnings("unchecked")
    List<UUID> listUses(UUID id) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from article where media @> array[cast(:id as uuid)]
                        union
                        select article_id from published_article
                        where media @> array[cast(:id as uuid)] and visible_until > now()
                        union
                        select article_id from published_page
                        where media @> array[cast(:id as uuid)] and visible_until > now()
                        order by 1 limit :most
                        """, UUID.class)
                .setParameter("id", id)
                .setParameter("most", MOST_NAMED)
                .getResultList();
    }

    /** Returns the next hashes in their order, each with the length of its file. */
    List<Map.Entry<String, Long>> listFilesAfter(String hash, int most) {
        @SuppressWarnings("unchecked")
        var rows = (List<Tuple>) getEntityManager()
                .createNativeQuery("""
                        select encode(sha256, 'hex') as hash, bytes from media where sha256 > decode(:after, 'hex')
                        order by sha256 limit :most
                        """, Tuple.class)
                .setParameter("after", hash)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> Map.entry(row.get("hash", String.class), row.get("bytes", Long.class)))
                .toList();
    }

    /**
     * Returns the next media in the order of their ids: those out of the trash, and those in it that an article, an
     * issue or a front still names.
     */
    @SuppressWarnings("unchecked")
    List<Medium> listInUseAfter(@Nullable UUID id, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select m.* from media m
                        where m.id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
                          and (m.trashed_at is null
                            or exists (select from article where trashed_at is null and media @> array[m.id])
                            or exists (select from issue where media @> array[m.id])
                            or exists (select from front_container where content @> jsonb_build_object('slots',
                                jsonb_build_array(jsonb_build_object('override', jsonb_build_object('medium', m.id))))))
                        order by m.id limit :most
                        """, Medium.class)
                .setParameter("after", id == null ? null : id.toString())
                .setParameter("most", most)
                .getResultList();
    }

    List<Medium> listByIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
