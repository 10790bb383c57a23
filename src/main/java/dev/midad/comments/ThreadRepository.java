package dev.midad.comments;

import dev.midad.articles.ArticleCriteria;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what readers see of comments: approved ones, and the places of others that living ones hang under. */
@ApplicationScoped
class ThreadRepository {

    /** Beyond every id that may follow in a path. */
    private static final String END = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /** The last root of the page before. */
    record Place(int likes, String at, UUID id) {}

    private final EntityManager entities;

    ThreadRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<ThreadRow> listRoots(UUID article, CommentSort sort, @Nullable Place after, int most) {
        var query = query("where c.article_id = :article and c.parent_id is null and c.shown"
                        + (after == null ? "" : " and " + sort.beyond())
                        + " order by " + sort.order() + " limit :most")
                .setParameter("article", article)
                .setParameter("most", most);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        if (after != null && sort == CommentSort.MOST_LIKED) {
            query.setParameter("likes", after.likes());
        }
        return rows(query);
    }

    long countRoots(UUID article) {
        return (Long) entities.createNativeQuery(
                        "select count(*) from comment c where c.article_id = :article and c.parent_id is null and c.shown",
                        Long.class)
                .setParameter("article", article)
                .getSingleResult();
    }

    /** The first few of each thread. */
    List<ThreadRow> listFirst(Collection<UUID> roots, int mostOfEach) {
        return rows(entities.createNativeQuery(
                        "select k.* from unnest(cast(:roots as uuid[])) r (id) cross join lateral (select "
                                + ThreadRow.COLUMNS
                                + " from comment c where c.root_id = r.id and c.parent_id is not null and c.shown"
                                + " order by c.path limit :most) k",
                        Tuple.class)
                .setParameter("roots", roots.toArray(UUID[]::new))
                .setParameter("most", mostOfEach));
    }

    /** What hangs under a comment, all the way down, in the order of the thread. */
    List<ThreadRow> listUnder(ThreadRow above, @Nullable String afterPath, int most) {
        return rows(query("""
                        where c.root_id = :root and c.parent_id is not null and c.shown
                          and c.path > cast(:after as uuid[]) and c.path < cast(:above as uuid[]) || cast(:end as uuid)
                        order by c.path limit :most
                        """)
                .setParameter("root", above.root())
                .setParameter("after", afterPath == null ? above.place() : afterPath)
                .setParameter("above", above.place())
                .setParameter("end", END)
                .setParameter("most", most));
    }

    Optional<ThreadRow> find(UUID id) {
        return rows(query("where c.id = :id and c.shown").setParameter("id", id)).stream()
                .findFirst();
    }

    List<ThreadRow> list(Collection<UUID> ids) {
        return rows(query("where c.id = any(:ids) and c.shown").setParameter("ids", ids.toArray(UUID[]::new)));
    }

    @SuppressWarnings("unchecked")
    List<UUID> listIdsAfter(UUID id, ArticleCriteria criteria, int most) {
        var query = entities.createNativeQuery(
                        "select c.id from comment c join published_article p on p.article_id = c.article_id"
                                + " where c.shown and c.id > :after and " + criteria.holding()
                                + " order by c.id limit :most",
                        UUID.class)
                .setParameter("after", id)
                .setParameter("most", most);
        criteria.places().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The number of visible comments of those of the articles that readers have. */
    List<Tuple> listCounts(Collection<UUID> ids, Collection<String> slugKeys) {
        return tuples(entities.createNativeQuery("""
                        select distinct on (p.article_id) p.article_id, p.slug, coalesce(k.comments, 0) as comments
                        from (
                            select unnest(cast(:ids as uuid[])) as id
                            union
                            select n.entity_id from slug n
                            where n.kind = 'article' and n.slug_key = any(cast(:keys as text[])) and n.public_from <= now()
                        ) asked
                        join published_article p on p.article_id = asked.id
                            and p.visible_from <= now() and p.visible_until > now()
                        left join comment_count k on k.article_id = p.article_id
                        order by p.article_id
                        """, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("keys", slugKeys.toArray(String[]::new)));
    }

    private Query query(String where) {
        return entities.createNativeQuery("select " + ThreadRow.COLUMNS + " from comment c " + where, Tuple.class);
    }

    private static List<ThreadRow> rows(Query query) {
        return tuples(query).stream().map(ThreadRow::of).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
