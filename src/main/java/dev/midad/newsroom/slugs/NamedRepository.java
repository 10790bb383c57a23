package dev.midad.newsroom.slugs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds and keeps the rows of sections, authors and tags. */
@ApplicationScoped
class NamedRepository {

    private static final String NEXT_BY_NAME = "(%s collate \"ar-x-icu\", id) > (:name collate \"ar-x-icu\", :id)";
    private static final String BY_NAME = " order by %s collate \"ar-x-icu\", id limit :most";

    private final Session session;

    NamedRepository(Session session) {
        this.session = session;
    }

    <E extends NamedEntity> Optional<E> find(NamedKind<E, ?> kind, UUID id) {
        return Optional.ofNullable(session.find(kind.entity(), id));
    }

    /** Finds a row that nobody else changes until the transaction ends. */
    <E extends NamedEntity> Optional<E> findLocked(NamedKind<E, ?> kind, UUID id) {
        return Optional.ofNullable(session.find(kind.entity(), id, LockModeType.PESSIMISTIC_WRITE));
    }

    void persist(NamedEntity entity) {
        session.persist(entity);
    }

    void delete(NamedEntity entity) {
        session.remove(entity);
    }

    void flush() {
        session.flush();
    }

    <E extends NamedEntity> List<E> list(NamedKind<E, ?> kind, Collection<UUID> ids) {
        // One array is one parameter: Hibernate interprets a list of parameters anew each time.
        return session.createNativeQuery("select * from " + kind.tag() + " where id = any(:ids)", kind.entity())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Lists rows in the order of their ids, from the first one or after the given one. */
    <E extends NamedEntity> List<E> listAfter(NamedKind<E, ?> kind, @Nullable UUID id, int most) {
        var query = id == null
                ? session.createSelectionQuery(of("from %s order by id", kind), kind.entity())
                : session.createSelectionQuery(of("from %s where id > ?1 order by id", kind), kind.entity())
                        .setParameter(1, id);
        return query.setMaxResults(most).getResultList();
    }

    /** Lists those of the ids that readers do not get. */
    <E extends NamedEntity> List<E> listHidden(NamedKind<E, ?> kind, Collection<UUID> ids) {
        var sql = "select * from " + kind.tag() + " where id = any(:ids) and not (" + kind.shown() + ") order by id";
        return session.createNativeQuery(sql, kind.entity())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Lists what readers get. */
    List<UUID> listIds(NamedKind<?, ?> kind) {
        return session.createNativeQuery("select id from " + kind.tag() + where(List.of(kind.shown())), UUID.class)
                .getResultList();
    }

    /** Lists the next ones that readers get. */
    List<UUID> listIdsAfter(NamedKind<?, ?> kind, UUID id, int most) {
        var sql = "select id from " + kind.tag() + where(List.of("id > :id", kind.shown())) + " order by id";
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Counts those that a list of these conditions shows. */
    long count(NamedKind<?, ?> kind, NamedFilter filter) {
        var sql = "select count(*) from " + kind.tag() + where(filter.conditions(kind));
        return named(session.createNativeQuery(sql, Long.class), filter.words()).getSingleResult();
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T> NativeQuery<T> named(NativeQuery<T> query, List<String> words) {
        for (var word = 0; word < words.size(); word++) {
            query.setParameter("word" + word, words.get(word));
        }
        return query;
    }

    /**
     * Lists rows in ICU's order for Arabic, where أحمد and احمد are neighbours, from the first one or after the given
     * one.
     */
    <E extends NamedEntity> List<E> listByName(
            NamedKind<E, ?> kind, NamedFilter filter, @Nullable String afterName, @Nullable UUID afterId, int most) {
        var conditions = new ArrayList<>(filter.conditions(kind));
        if (afterName != null) {
            conditions.add(NEXT_BY_NAME.formatted(kind.sortedBy()));
        }
        var sql = "select * from " + kind.tag() + where(conditions) + BY_NAME.formatted(kind.sortedBy());
        var query = named(session.createNativeQuery(sql, kind.entity()), filter.words())
                .setParameter("most", most);
        if (afterName != null && afterId != null) {
            query.setParameter("name", afterName).setParameter("id", afterId);
        }
        return query.getResultList();
    }

    /** Counts the visible articles of each author or tag. */
    Map<UUID, Long> countArticles(NamedKind<?, ?> kind, Collection<UUID> ids) {
        List<Tuple> counts = session.createNativeQuery("""
                        select i.id as id, (
                            select count(*) from published_%1$s c
                            where c.%1$s_id = i.id and c.visible_from <= now() and c.visible_until > now()) as articles
                        from unnest(cast(:ids as uuid[])) i (id)
                        """.formatted(kind.tag()), Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return counts.stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("articles", Long.class)));
    }

    /** Counts the articles that still name the author or the tag, drafts and those in the trash included. */
    long countUse(NamedKind<?, ?> kind, UUID id, String drafts) {
        return session.createNativeQuery("""
                        select count(*) from (
                            select article_id from %2$s where %1$s_id = :id
                            union
                            select article_id from published_%1$s where %1$s_id = :id
                        )
                        """.formatted(kind.tag(), drafts), Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private static String of(String query, NamedKind<?, ?> kind) {
        return query.formatted(kind.entity().getSimpleName());
    }
}
