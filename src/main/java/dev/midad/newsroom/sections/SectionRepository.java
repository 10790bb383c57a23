package dev.midad.newsroom.sections;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds sections, in the order of their tree. */
@ApplicationScoped
class SectionRepository implements PanacheRepositoryBase<Section, UUID> {

    private static final String TREE = """
            with recursive tree (id, parent_id, depth, path) as (
                select id, parent_id, 0, lpad(position::text, 7, '0') || id
                from section where parent_id is null
                union all
                select s.id, s.parent_id, t.depth + 1, t.path || '/' || lpad(s.position::text, 7, '0') || s.id
                from section s join tree t on s.parent_id = t.id
            )
            select {s.*}, t.path, t.depth from tree t join section s on s.id = t.id
            """;

    /**
     * Lists sections in the order of their tree.
     *
     * @param words patterns of {@code like} that the words of the names fit, all of them
     * @param after the path of the last row of the page before
     */
    List<SectionRow> listTree(@Nullable UUID parent, List<String> words, @Nullable String after, int most) {
        return rows(tree("""
                        where (cast(:parent as uuid) is null or s.parent_id = :parent)
                          and (cast(:after as text) is null or t.path collate "C" > :after)
                          and s.words like all (cast(:words as text[]))
                        order by t.path collate "C" limit :most
                        """)
                .setParameter("parent", parent, UUID.class)
                .setParameter("after", after, String.class)
                .setParameter("words", words.toArray(String[]::new), String[].class)
                .setParameter("most", most));
    }

    Map<UUID, SectionRow> mapTree(Collection<UUID> ids) {
        return rows(tree("where s.id = any(:ids)").setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)).stream()
                .collect(Collectors.toMap(row -> row.section().id, row -> row));
    }

    private NativeQuery<Object[]> tree(String where) {
        return getSession()
                .createNativeQuery(TREE + where, Object[].class)
                .addEntity("s", Section.class)
                .addScalar("path", String.class)
                .addScalar("depth", Integer.class);
    }

    private static List<SectionRow> rows(NativeQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new SectionRow((Section) row[0], (String) row[1], (Integer) row[2]))
                .toList();
    }

    /** Counts the sections whose names have all the words. */
    long countNamed(List<String> words) {
        return getSession()
                .createNativeQuery(
                        "select count(*) from section where words like all (cast(:words as text[]))", Long.class)
                .setParameter("words", words.toArray(String[]::new), String[].class)
                .getSingleResult();
    }

    long countUnder(@Nullable UUID parent) {
        return parent == null ? count() : count("parentId", parent);
    }

    /** Returns the given sections and all that lie under them. */
    List<UUID> listUnder(Collection<UUID> ids) {
        return getSession()
                .createNativeQuery("""
                        with recursive under (id) as (
                            select id from section where id = any(:ids)
                            union
                            select s.id from section s join under u on s.parent_id = u.id
                        )
                        select id from under
                        """, UUID.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * Returns how many visible articles each section and the sections under it have. The articles of a section are
     * counted once, however many of the given sections it lies under.
     */
    Map<UUID, Long> countArticles(Collection<UUID> ids) {
        List<Tuple> counts = getSession()
                .createNativeQuery("""
                        with recursive under (top, id) as (
                            select id, id from section where id = any(:ids)
                            union
                            select u.top, s.id from section s join under u on s.parent_id = u.id
                        ), own (id, articles) as materialized (
                            select s.id, (select count(*) from published_article p
                                where p.section_id = s.id and p.visible_from <= now() and p.visible_until > now())
                            from (select distinct id from under) s
                        )
                        select u.top as top, cast(sum(o.articles) as bigint) as articles
                        from under u join own o on o.id = u.id
                        group by u.top
                        """, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return counts.stream()
                .collect(Collectors.toMap(row -> row.get("top", UUID.class), row -> row.get("articles", Long.class)));
    }

    /** Counts what still refers to the section: sections under it, and articles in it, those in the trash included. */
    SectionUse countUse(UUID id) {
        var use = getSession()
                .createNativeQuery("""
                        select (select count(*) from section where parent_id = :id),
                               (select count(*) from article where section_id = :id
                                or id in (select article_id from published_article where section_id = :id))
                        """, Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new SectionUse(((Number) use[0]).longValue(), ((Number) use[1]).longValue());
    }
}
