package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.LogPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds content that readers get in a new form because something else has changed that it shows or belongs to. */
@ApplicationScoped
class DependentRepository {

    private static final String SELECT = """
            with cause (kind, id, is_carrying, is_moved) as materialized (
                select kind, entity_id, bool_or(reach in ('new', 'place')), bool_or(reach = 'place')
                from content_change
                where (transaction_id, seq) > (cast(:since as xid8), :sinceSeq)
                  and (transaction_id, seq) <= (cast(:until as xid8), :untilSeq)
                  and reach is not null
                group by kind, entity_id
            ), found (kind, id, is_moved) as (
                select 'article', a.article_id, false from cause join published_author a on a.author_id = cause.id
                where cause.kind = 'author'
                union all
                select 'article', t.article_id, false from cause join published_tag t on t.tag_id = cause.id
                where cause.kind = 'tag'
                union all
                select 'article', p.article_id, cause.is_moved from cause join published_article p on p.section_id = cause.id
                where cause.kind = 'section'
                union all
                select 'section', s.id, false from cause join section s on s.parent_id = cause.id
                where cause.kind = 'section'
                union all
                select 'comment', c.id, cause.is_moved from cause join comment c on c.article_id = cause.id
                where cause.kind = 'article' and is_carrying and c.shown and 'comment' = any(:kinds)
                union all
                select 'comment', c.id, true from cause join published_article p on p.section_id = cause.id
                    join comment c on c.article_id = p.article_id
                where cause.kind = 'section' and cause.is_moved and c.shown and 'comment' = any(:kinds)
                union all
                -- A menu names what it leads to, and leaves out what is gone.
                select 'menu', m.id, false from cause join menu m on m.targets @> array[cause.id]
                where cause.kind in ('section', 'author', 'tag', 'article', 'page')
                union all
                select 'menu', m.id, false from cause join menu m
                    on jsonb_path_exists(m.items, '$.**.target.kind ? (@ == "issue")')
                where cause.kind = 'issue'
                union all
                -- A comment says how many hang under it.
                select 'comment', above.id, false from cause join comment c on c.id = cause.id
                    cross join lateral unnest(trim_array(c.path, 1)) above (id)
                where cause.kind = 'comment' and is_carrying and 'comment' = any(:kinds)
            ), each_once (kind, id, is_moved, is_told) as (
                select f.kind, f.id, bool_or(f.is_moved), exists (
                    select from content_change own
                    where own.entity_id = f.id and own.kind = f.kind
                      and (own.transaction_id, own.seq) > (cast(:since as xid8), :sinceSeq)
                      and (own.transaction_id, own.seq) <= (cast(:until as xid8), :untilSeq))
                from found f
                where f.kind = any(:kinds) and (f.kind, f.id) > (:afterKind, :afterId)
                group by f.kind, f.id
            )
            select kind, id, is_moved, is_told from each_once
            where not is_told or is_moved order by kind, id limit :most
            """;

    private final EntityManager entities;

    DependentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Lists the next content that depends on a change in a stretch of the log. Content that has a change of its own in
     * the stretch is left out, unless it may have moved.
     */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Dependent> list(SyncPlace.Around place, Set<ContentKind> kinds, int most) {
        var query = entities.createNativeQuery(SELECT, Tuple.class)
                .setParameter("kinds", kinds.stream().map(ContentKind::tag).toArray(String[]::new))
                .setParameter(
                        "afterKind",
                        place.kind() == ContentKind.PUBLICATION
                                ? ""
                                : place.kind().tag())
                .setParameter("afterId", place.id())
                .setParameter("most", most);
        bind(query, "since", place.since().position());
        bind(query, "until", place.until().position());
        return ((List<Tuple>) query.getResultList())
                .stream().map(DependentRepository::dependent).toList();
    }

    private static void bind(Query query, String name, LogPosition position) {
        query.setParameter(name, position.transaction()).setParameter(name + "Seq", position.seq());
    }

    private static Dependent dependent(Tuple row) {
        return new Dependent(
                new ContentRef(ContentKind.tagged(row.get("kind", String.class)), row.get("id", UUID.class)),
                row.get("is_moved", Boolean.class),
                row.get("is_told", Boolean.class));
    }
}
