package dev.midad.conversation.comments;

import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.newsroom.published.ArticleCriteria;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what readers see of comments: approved ones, and the places of others that living ones hang under. */
@ApplicationScoped
class ThreadRepository {

    /** This id lies beyond every id that may follow in a path. */
    private static final String END = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /** A place among the threads: that of the last root of the page before. */
    record Place(int likes, String at, UUID id) {}

    private final ReadingDatabase database;

    ThreadRepository(ReadingDatabase database) {
        this.database = database;
    }

    List<ThreadRow> listRoots(UUID article, CommentSort sort, @Nullable Place after, int most) {
        var parameters = new HashMap<String, Object>(Map.of("article", article, "most", most));
        if (after != null) {
            parameters.putAll(Map.of("likes", after.likes(), "at", after.at(), "id", after.id()));
        }
        return list(
                "where c.article_id = :article and c.parent_id is null and c.shown"
                        + (after == null ? "" : " and " + sort.beyond())
                        + " order by " + sort.order() + " limit :most",
                parameters);
    }

    long countRoots(UUID article) {
        return database.find(
                        "select count(*) from comment c where c.article_id = :article and c.parent_id is null and c.shown",
                        Map.of("article", article),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** Returns the first few replies of each thread. */
    List<ThreadRow> listFirst(Collection<UUID> roots, int mostOfEach) {
        return database.list(
                "select k.* from unnest(cast(:roots as uuid[])) r (id) cross join lateral (select "
                        + ThreadRow.COLUMNS
                        + " from comment c where c.root_id = r.id and c.parent_id is not null and c.shown"
                        + " order by c.path limit :most) k",
                Map.of("roots", roots.toArray(UUID[]::new), "most", mostOfEach),
                ThreadRow::of);
    }

    /** Returns what hangs under a comment, all the way down, in the order of the thread. */
    List<ThreadRow> listUnder(ThreadRow above, @Nullable String afterPath, int most) {
        return list(
                """
                where c.root_id = :root and c.parent_id is not null and c.shown
                  and c.path > cast(:after as uuid[]) and c.path < cast(:above as uuid[]) || cast(:end as uuid)
                order by c.path limit :most
                """,
                Map.of(
                        "root",
                        above.root(),
                        "after",
                        afterPath == null ? above.place() : afterPath,
                        "above",
                        above.place(),
                        "end",
                        END,
                        "most",
                        most));
    }

    Optional<ThreadRow> find(UUID id) {
        return list("where c.id = :id and c.shown", Map.of("id", id)).stream().findFirst();
    }

    List<ThreadRow> list(Collection<UUID> ids) {
        return list("where c.id = any(:ids) and c.shown", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    List<UUID> listIdsAfter(UUID id, ArticleCriteria criteria, int most) {
        var parameters = new HashMap<String, Object>(criteria.places());
        parameters.put("after", id);
        parameters.put("most", most);
        return database.list(
                "select c.id from comment c join published_article p on p.article_id = c.article_id"
                        + " where c.shown and c.id > :after and " + criteria.holding() + " order by c.id limit :most",
                parameters,
                row -> row.getObject("id", UUID.class));
    }

    /** Returns the number of visible comments of those of the articles that readers have. */
    List<CommentCountView> listCounts(Collection<UUID> ids, Collection<String> slugKeys) {
        return database.list(
                """
                select distinct on (p.article_id) p.article_id, p.slug, coalesce(k.comments, 0) as comments
                from (
                    select unnest(cast(:ids as uuid[])) as id
                    union (
                        select distinct on (n.slug_key) n.entity_id
                        from slug n join published_article o on o.article_id = n.entity_id
                            and o.visible_from <= now() and o.visible_until > now()
                        where n.kind = 'article' and n.slug_key = any(cast(:keys as text[])) and n.public_from <= now()
                        order by n.slug_key, o.lang = (select default_language from publication) desc, o.lang)
                ) asked
                join published_article p on p.article_id = asked.id
                    and p.visible_from <= now() and p.visible_until > now()
                left join comment_count k on k.article_id = p.article_id
                order by p.article_id
                """,
                Map.of("ids", ids.toArray(UUID[]::new), "keys", slugKeys.toArray(String[]::new)),
                row -> new CommentCountView(
                        row.getObject("article_id", UUID.class), row.getString("slug"), row.getInt("comments")));
    }

    private List<ThreadRow> list(String where, Map<String, Object> parameters) {
        return database.list("select " + ThreadRow.COLUMNS + " from comment c " + where, parameters, ThreadRow::of);
    }
}
