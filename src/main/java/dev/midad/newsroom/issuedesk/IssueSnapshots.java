package dev.midad.newsroom.issuedesk;

import dev.midad.foundation.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the snapshots of issues that readers get, from the rows of the drafts, within the database. */
@ApplicationScoped
class IssueSnapshots {

    private static final String INSERT = """
            insert into published_issue (
                id, issue_id, title_id, visible_from, kind, number, number_to, year, date, date_text, hijri_date, lang, slug,
                title, cover, contents, files, masthead, articles, media, published_at, updated_at)
            select :snapshot, i.id, i.title_id, cast(:visibleFrom as timestamptz), i.kind, i.number, i.number_to, i.year,
                i.date, i.date_text, cast(:hijri as text), i.lang, i.slug, i.title, i.cover, i.contents, i.files, i.masthead,
                i.articles, i.media, coalesce(i.first_published_at, cast(:visibleFrom as timestamptz)),
                cast(:updatedAt as timestamptz)
            from issue i where i.id = :issue
            """;

    // The headlines of articles that have left the readers stand only in the lines of the snapshot before.
    private static final String INSERT_ARTICLES = """
            insert into published_issue_article (snapshot_id, position, article_id, page, page_to, cover_story, headline)
            select :snapshot, row_number() over (order by c.place, t.place), cast(t.item ->> 'article' as uuid),
                cast(t.item ->> 'page' as integer), cast(t.item ->> 'pageTo' as integer),
                coalesce(cast(t.item ->> 'coverStory' as boolean), false), (
                    select max(f.headline)
                    from published_issue e join published_issue_article f on f.snapshot_id = e.id
                    where e.issue_id = i.id and f.article_id = cast(t.item ->> 'article' as uuid))
            from issue i
            cross join jsonb_array_elements(i.contents) with ordinality c (part, place)
            cross join jsonb_array_elements(c.part -> 'items') with ordinality t (item, place)
            where i.id = :issue
            """;

    private final EntityManager entities;

    IssueSnapshots(EntityManager entities) {
        this.entities = entities;
    }

    /** Replaces what readers have or will have of the issue: from {@code visibleFrom} on they have the desk's copy. */
    void replace(Issue issue, Instant visibleFrom, Instant updatedAt) {
        var snapshot = Ids.next();
        entities.createNativeQuery(INSERT)
                .setParameter("snapshot", snapshot)
                .setParameter("issue", issue.id)
                .setParameter("visibleFrom", visibleFrom)
                .setParameter("updatedAt", updatedAt)
                .setParameter("hijri", issue.hijri())
                .executeUpdate();
        entities.createNativeQuery(INSERT_ARTICLES)
                .setParameter("snapshot", snapshot)
                .setParameter("issue", issue.id)
                .executeUpdate();
        entities.createNativeQuery("delete from published_issue where issue_id = :issue and id <> :snapshot")
                .setParameter("issue", issue.id)
                .setParameter("snapshot", snapshot)
                .executeUpdate();
    }

    /** Returns what readers have of the issue in the form of a draft. */
    @SuppressWarnings("unchecked")
    Optional<String> draft(UUID issue) {
        return ((List<String>) entities.createNativeQuery("""
                        select cast(jsonb_strip_nulls(jsonb_build_object(
                            'kind', e.kind, 'number', e.number, 'numberTo', e.number_to, 'year', e.year, 'date', e.date,
                            'dateText', e.date_text, 'hijriDate', e.hijri_date, 'lang', e.lang, 'slug', e.slug, 'title', e.title,
                            'cover', e.cover, 'contents', e.contents, 'files', e.files, 'masthead', e.masthead)) as text)
                        from published_issue e where e.issue_id = :issue
                        """, String.class)
                        .setParameter("issue", issue)
                        .getResultList())
                .stream().findFirst();
    }

    /** Gives the snapshot the masthead that the issue has kept. */
    void freezeMasthead(UUID issue) {
        entities.createNativeQuery(
                        "update published_issue e set masthead = i.masthead from issue i where i.id = :issue and e.issue_id = i.id")
                .setParameter("issue", issue)
                .executeUpdate();
    }

    void remove(UUID issue) {
        entities.createNativeQuery("delete from published_issue where issue_id = :issue")
                .setParameter("issue", issue)
                .executeUpdate();
    }

    /** Returns the articles that the snapshot names. */
    @SuppressWarnings("unchecked")
    List<UUID> articles(UUID issue) {
        return entities.createNativeQuery("""
                        select distinct i.article_id from published_issue_article i join published_issue e on e.id = i.snapshot_id
                        where e.issue_id = :issue order by i.article_id
                        """, UUID.class)
                .setParameter("issue", issue)
                .getResultList();
    }
}
