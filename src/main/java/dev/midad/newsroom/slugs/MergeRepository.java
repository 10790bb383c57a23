package dev.midad.newsroom.slugs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Puts one section, author or tag in the place of another wherever articles name it. */
@ApplicationScoped
class MergeRepository {

    private static final String LOCK = "select id from %1$s where id in (:gone, :kept) order by id for update";

    private static final String LOCK_ARTICLES = "select id from article where id in (%s) order by id for no key update";

    /** Lists the articles whose drafts name it, and those whose snapshots do. */
    private static final String DRAFTS_OF_TAG = "select article_id from article_tag where tag_id = :gone";

    private static final String SNAPSHOTS_OF_TAG = "select distinct article_id from published_tag where tag_id = :gone";
    private static final String DRAFTS_OF_AUTHOR =
            "select distinct article_id from article_byline where author_id = :gone";
    private static final String SNAPSHOTS_OF_AUTHOR =
            "select distinct article_id from published_author where author_id = :gone";
    private static final String DRAFTS_OF_SECTION = "select id from article where section_id = :gone";
    private static final String SNAPSHOTS_OF_SECTION =
            "select distinct article_id from published_article where section_id = :gone";

    /**
     * Writes the tags of the drafts anew, each tag once and without a gap in their positions. Sorting takes in all rows
     * before the first is written.
     */
    private static final String TAGS_OF_DRAFTS = """
            with gone as (
                delete from article_tag where article_id in (select article_id from article_tag where tag_id = :gone)
                returning article_id, position, case when tag_id = :gone then :kept else tag_id end as tag_id
            ), once as (
                select article_id, tag_id, min(position) as position from gone group by article_id, tag_id
            )
            insert into article_tag (article_id, position, tag_id)
            select article_id, row_number() over (partition by article_id order by position) - 1, tag_id from once
            """;

    private static final String TAGS_OF_MEDIA = """
            with gone as (
                delete from media_tag where media_id in (select media_id from media_tag where tag_id = :gone)
                returning media_id, position, case when tag_id = :gone then :kept else tag_id end as tag_id
            ), once as (
                select media_id, tag_id, min(position) as position from gone group by media_id, tag_id
            )
            insert into media_tag (media_id, position, tag_id)
            select media_id, row_number() over (partition by media_id order by position) - 1, tag_id from once
            """;

    private static final String PLACES_OF_SNAPSHOTS = """
            update published_tag o set position = least(o.position, t.position) from published_tag t
            where t.snapshot_id = o.snapshot_id and t.tag_id = :gone and o.tag_id = :kept
            """;

    private static final String TAGS_OF_SNAPSHOTS = """
            delete from published_tag t where t.tag_id = :gone
              and exists (select from published_tag o where o.snapshot_id = t.snapshot_id and o.tag_id = :kept)
            """;

    private static final String BYLINES_OF_DRAFTS = """
            with gone as (
                delete from article_byline where article_id in (
                    select article_id from article_byline where author_id = :gone)
                returning article_id, position, role, label, place,
                    case when author_id = :gone then :kept else author_id end as author_id
            ), once as (
                select distinct on (article_id, role, author_id, label, place) * from gone
                order by article_id, role, author_id, label, place, position
            )
            insert into article_byline (article_id, position, role, label, place, author_id)
            select article_id, row_number() over (partition by article_id order by position) - 1, role, label, place,
                author_id
            from once
            """;

    private static final String BYLINES_OF_SNAPSHOTS = """
            update published_article p set bylines = (
                select jsonb_agg(b.line order by b.place)
                from (
                    select line, min(place) as place
                    from (
                        select case when e.line ->> 'authorId' = cast(:gone as text)
                            then e.line || jsonb_build_object('authorId', cast(:kept as uuid)) else e.line end as line,
                            e.place
                        from jsonb_array_elements(p.bylines) with ordinality e (line, place)
                    ) renamed
                    group by line
                ) b)
            where p.id in (select snapshot_id from published_author where author_id = :gone)
            """;

    private static final String AUTHORS_OF_SNAPSHOTS = """
            delete from published_author a where a.author_id = :gone
              and exists (select from published_author o where o.snapshot_id = a.snapshot_id and o.author_id = :kept)
            """;

    private static final String PEOPLE_OF_SECTION = """
            delete from user_section u where u.section_id = :gone
              and exists (select from user_section o where o.user_id = u.user_id and o.section_id = :kept)
            """;

    // A webhook names its sections without a foreign key, and one whose section is gone tells nothing any more.
    private static final String WEBHOOKS_OF_SECTION = """
            update webhook set sections = (
                select array_agg(distinct case when s.id = :gone then :kept else s.id end) from unnest(sections) s (id))
            where :gone = any(sections)
            """;

    private final Session session;

    MergeRepository(Session session) {
        this.session = session;
    }

    /**
     * Locks the articles that name the one that goes, as saving them does, and then both rows, so that nothing new can
     * name either until the transaction ends. All transactions take these locks in the order of ids.
     *
     * @return those of the two that are there
     */
    List<UUID> lock(SlugKind kind, UUID gone, UUID kept) {
        list(LOCK_ARTICLES.formatted(drafts(kind)), gone);
        return session.createNativeQuery(LOCK.formatted(kind.tag()), UUID.class)
                .setParameter("gone", gone)
                .setParameter("kept", kept)
                .getResultList();
    }

    List<UUID> listDrafts(SlugKind kind, UUID gone) {
        return list(drafts(kind), gone);
    }

    private static String drafts(SlugKind kind) {
        return switch (kind) {
            case TAG -> DRAFTS_OF_TAG;
            case AUTHOR -> DRAFTS_OF_AUTHOR;
            case SECTION -> DRAFTS_OF_SECTION;
            case ARTICLE, ISSUE, PAGE, FRONT -> throw notNamed();
        };
    }

    List<UUID> listPublished(SlugKind kind, UUID gone) {
        return list(
                switch (kind) {
                    case TAG -> SNAPSHOTS_OF_TAG;
                    case AUTHOR -> SNAPSHOTS_OF_AUTHOR;
                    case SECTION -> SNAPSHOTS_OF_SECTION;
                    case ARTICLE, ISSUE, PAGE, FRONT -> throw notNamed();
                },
                gone);
    }

    private List<UUID> list(String sql, UUID gone) {
        return session.createNativeQuery(sql, UUID.class)
                .setParameter("gone", gone)
                .getResultList();
    }

    /** Puts the one in the other's place in drafts and snapshots, and, of sections, over what lies under it and people. */
    void replace(SlugKind kind, UUID gone, UUID kept) {
        var statements =
                switch (kind) {
                    case TAG ->
                        List.of(
                                TAGS_OF_DRAFTS,
                                TAGS_OF_MEDIA,
                                PLACES_OF_SNAPSHOTS,
                                TAGS_OF_SNAPSHOTS,
                                in("published_tag", "tag_id"));
                    case AUTHOR ->
                        List.of(
                                BYLINES_OF_DRAFTS,
                                BYLINES_OF_SNAPSHOTS,
                                AUTHORS_OF_SNAPSHOTS,
                                in("published_author", "author_id"));
                    case SECTION ->
                        List.of(
                                in("article", "section_id"),
                                in("published_article", "section_id"),
                                in("published_author", "section_id"),
                                in("published_tag", "section_id"),
                                in("section", "parent_id"),
                                WEBHOOKS_OF_SECTION,
                                PEOPLE_OF_SECTION,
                                in("user_section", "section_id"));
                    case ARTICLE, ISSUE, PAGE, FRONT -> throw notNamed();
                };
        statements.forEach(statement -> execute(statement, gone, kept));
    }

    private static String in(String table, String column) {
        return "update %1$s set %2$s = :kept where %2$s = :gone".formatted(table, column);
    }

    private static IllegalArgumentException notNamed() {
        return new IllegalArgumentException("Articles are not merged.");
    }

    /** Gives the slugs to the one that stays, and makes the id lead to it. */
    void redirect(SlugKind kind, UUID gone, UUID kept) {
        for (var statement : List.of(
                "update slug set entity_id = :kept where kind = '%s' and entity_id = :gone",
                "update merged set into_id = :kept where kind = '%s' and into_id = :gone",
                "insert into merged (kind, id, into_id) values ('%s', :gone, :kept)"
                        + " on conflict on constraint merged_pkey do update set into_id = excluded.into_id")) {
            execute(statement.formatted(kind.tag()), gone, kept);
        }
    }

    private void execute(String statement, UUID gone, UUID kept) {
        session.createNativeMutationQuery(statement)
                .setParameter("gone", gone)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    /** Forgets what was merged into one that is deleted. */
    void forget(SlugKind kind, UUID deleted) {
        session.createNativeMutationQuery("delete from merged where kind = :kind and into_id = :id")
                .setParameter("kind", kind.tag())
                .setParameter("id", deleted)
                .executeUpdate();
    }

    /** Returns the id of the one that this was merged into. */
    Optional<UUID> find(SlugKind kind, UUID id) {
        return session.createNativeQuery("select into_id from merged where kind = :kind and id = :id", UUID.class)
                .setParameter("kind", kind.tag())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
