package dev.midad.newsroom.articles;

import dev.midad.foundation.database.Ids;
import dev.midad.language.text.WordCount;
import dev.midad.newsroom.tags.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the snapshots that readers get, from the rows of the draft, within the database. */
@ApplicationScoped
class SnapshotRepository {

    /** Lists the columns that {@link #OF_DRAFT} fills. */
    static final String COLUMNS = """
            id, article_id, visible_from, visible_until, lang, slug, kicker, headline, deck, key_points, bylines, notices,
            section_id, lead, media, body, footnotes, word_count, reading_minutes, comments_open, seo, social_title,
            social_description, translation_group, published_at, updated_at""";

    /**
     * Selects the draft as a snapshot. Publishing keeps the row and a preview only shows it: there is no second form.
     */
    static final String OF_DRAFT = """
            select :snapshot, a.id, cast(:visibleFrom as timestamptz),
                coalesce(a.unpublish_at, 'infinity'), a.lang, a.slug, a.kicker, a.headline, a.deck,
                a.key_points,
                coalesce((
                    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                        'role', b.role, 'label', b.label, 'place', b.place, 'authorId', b.author_id)) order by b.position)
                    from article_byline b where b.article_id = a.id), '[]'),
                a.notices, a.section_id, a.lead, a.media, a.body, a.footnotes, :words, :minutes, a.comments_open,
                a.seo, a.social_title, a.social_description, a.translation_group,
                coalesce(a.first_published_at, cast(:updatedAt as timestamptz)), cast(:updatedAt as timestamptz)
            from article a where a.id = :article
            """;

    private static final String INSERT_PAGE = "insert into published_page (" + COLUMNS + ") " + OF_DRAFT;

    /** Inserts the snapshot and its copies in the lists by author and tag, and returns the tags that are only proposed. */
    private static final String INSERT_ARTICLE =
            "with p as (insert into published_article (" + COLUMNS + ") " + OF_DRAFT + """
             returning *
            ), authors as (
                insert into published_author (
                    snapshot_id, author_id, article_id, published_at, updated_at, visible_from, visible_until, lang,
                    section_id)
                select distinct p.id, b.author_id, p.article_id, p.published_at, p.updated_at, p.visible_from,
                    p.visible_until, p.lang, p.section_id
                from p join article_byline b on b.article_id = p.article_id
                where b.author_id is not null
            ), tags as (
                insert into published_tag (
                    snapshot_id, tag_id, position, article_id, published_at, updated_at, visible_from, visible_until, lang,
                    section_id)
                select p.id, t.tag_id, t.position, p.article_id, p.published_at, p.updated_at, p.visible_from,
                    p.visible_until, p.lang, p.section_id
                from p join article_tag t on t.article_id = p.article_id
                returning tag_id
            )
            select tag.id from tags join tag on tag.id = tags.tag_id where tag.proposed_by is not null
            """;

    private static final String END = """
            with last as (
                update %1$s set visible_until = coalesce(cast(:at as timestamptz), 'infinity')
                where id = (
                    select id from %1$s where article_id = :article order by visible_from desc limit 1)
                returning id, visible_until
            ), authors as (
                update published_author a set visible_until = last.visible_until from last where a.snapshot_id = last.id
            )
            update published_tag t set visible_until = last.visible_until from last where t.snapshot_id = last.id
            """;

    private final EntityManager entities;
    private final Tags tags;

    SnapshotRepository(EntityManager entities, Tags tags) {
        this.entities = entities;
        this.tags = tags;
    }

    /**
     * Plans the desk's copy for the readers from {@code at} on; until then they have what they have already, or
     * nothing.
     */
    void schedule(Article article, Instant at, @Nullable Instant planned) {
        removePlanned(article, planned);
        end(article, at);
        insert(article, at, at);
    }

    /** Removes the planned snapshot, where there is one; what readers have then has no end. */
    void unschedule(Article article, @Nullable Instant planned) {
        removePlanned(article, planned);
        end(article, null);
    }

    /** Sets when the last snapshot ends; a null means never. The copies in the lists by author and tag follow. */
    void end(Article article, @Nullable Instant at) {
        in(article, END)
                .setParameter("article", article.id)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Gives readers the desk's copy from {@code visibleFrom} on, when they have nothing else. */
    @SuppressWarnings("unchecked")
    void insert(Article article, Instant updatedAt, Instant visibleFrom) {
        lockMedia(entities, article.media);
        var inserting = article.isPage()
                ? entities.createNativeQuery(INSERT_PAGE)
                : entities.createNativeQuery(INSERT_ARTICLE, UUID.class);
        parameters(Ids.next(), article, updatedAt, visibleFrom).forEach(inserting::setParameter);
        if (article.isPage()) {
            inserting.executeUpdate();
        } else {
            tags.accept(inserting.getResultList());
        }
    }

    /** Waits for a medium that is being taken down meanwhile, or makes it wait until it can see the coming snapshot. */
    static void lockMedia(EntityManager entities, UUID[] media) {
        if (media.length > 0) {
            entities.createNativeQuery(
                            "select 1 from media where id = any (cast(:media as uuid[])) order by id for share")
                    .setParameter("media", media)
                    .getResultList();
        }
    }

    /** Returns whether readers have the article, or will have it, in none of these sections. */
    boolean liesOutside(Article article, Collection<UUID> sections) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (
                            select from %s where article_id = :article
                              and (section_id is null or section_id <> all (cast(:sections as uuid[]))))
                        """.formatted(article.type().snapshots()), Boolean.class)
                .setParameter("article", article.id)
                .setParameter("sections", sections.toArray(UUID[]::new))
                .getSingleResult();
    }

    /** Returns whether readers will have the article at that time, as far as is known by now. */
    boolean isVisible(UUID article, Instant at) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (
                            select from (
                                select visible_from, visible_until from published_article where article_id = :article
                                union all
                                select visible_from, visible_until from published_page where article_id = :article) p
                            where p.visible_from <= cast(:at as timestamptz) and p.visible_until > cast(:at as timestamptz))
                        """, Boolean.class)
                .setParameter("article", article)
                .setParameter("at", at)
                .getSingleResult();
    }

    /** Returns the values of the parameters of {@link #OF_DRAFT}. */
    static Map<String, Object> parameters(UUID snapshot, Article article, Instant updatedAt, Instant visibleFrom) {
        var words = WordCount.of(article.content());
        return Map.of(
                "snapshot", snapshot,
                "article", article.id,
                "visibleFrom", visibleFrom,
                "updatedAt", updatedAt,
                "words", words,
                "minutes", WordCount.readingMinutes(words));
    }

    /**
     * Takes from the readers all that they have or will have of the article. The lines of issues that it is printed in
     * keep the headline that readers had last.
     */
    void withdraw(Article article) {
        in(article, """
                        with last as (
                            select headline from %1$s
                            where article_id = :article and visible_from <= statement_timestamp()
                            order by visible_from desc limit 1
                        ), lines as (
                            update published_issue_article i set headline = last.headline from last
                            where i.article_id = :article
                        )
                        delete from %1$s where article_id = :article
                        """).setParameter("article", article.id).executeUpdate();
    }

    /** Takes from the readers all that they have or will have of the article, for something else to take its place. */
    void remove(Article article) {
        in(article, "delete from %s where article_id = :article")
                .setParameter("article", article.id)
                .executeUpdate();
    }

    /** Removes the snapshots that have ended by then. */
    void removeEnded(Article article, Instant by) {
        in(article, "delete from %s where article_id = :article and visible_until <= cast(:by as timestamptz)")
                .setParameter("article", article.id)
                .setParameter("by", by)
                .executeUpdate();
    }

    /**
     * Removes a planned snapshot. It is found by its planned time and not by the clock, which may have passed that time
     * since the plan was read.
     */
    private void removePlanned(Article article, @Nullable Instant planned) {
        in(article, "delete from %s where article_id = :article and visible_from = cast(:planned as timestamptz)")
                .setParameter("article", article.id)
                .setParameter("planned", planned)
                .executeUpdate();
    }

    /** Makes the statement for the table that holds the snapshots of such an article. */
    private Query in(Article article, String sql) {
        return entities.createNativeQuery(sql.formatted(article.type().snapshots()));
    }
}
