package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.ChangeLog;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.ContentRef;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.changes.Reach;
import dev.midad.newsroom.published.ArticlePlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what the change log is to have of a published article, and tells this program of the planned changes. Its translations refer to the
 * article, so they change with it, and so do the articles of other languages that share a slug with it: at an address that
 * names no language one may take the place of the other. The contents of issues that it is printed in name it as well.
 */
@ApplicationScoped
class ArticleChanges {

    private static final String BESIDE = """
            select '%1$s' as kind, o.article_id as id from %2$s o
            where o.article_id <> :id and o.translation_group in (
                select p.translation_group from %2$s p where p.article_id = :id
                union select a.translation_group from article a where a.id = :id
                union select cast(:group as uuid))
            union
            select '%1$s', o.article_id from slug n
            join slug s on s.kind = n.kind and s.slug_key = n.slug_key and s.entity_id <> n.entity_id
            join %2$s o on o.article_id = s.entity_id
            where n.kind = '%1$s' and n.entity_id = :id
            union
            select 'issue', e.issue_id from published_issue_article i join published_issue e on e.id = i.snapshot_id
            where i.article_id = :id
            order by kind, id
            """;

    /**
     * Judges what is visible by the clock of this statement: a snapshot that this transaction publishes becomes visible
     * only after the transaction has begun.
     */
    private static final String SEEN = """
            select p.section_id, p.lang, p.published_at, p.translation_group,
                p.visible_from <= statement_timestamp() and p.visible_until > statement_timestamp() as is_visible
            from %s p where p.article_id = :id order by is_visible desc, p.visible_from desc limit 1
            """;

    private final EntityManager entities;
    private final ChangeLog log;

    ArticleChanges(EntityManager entities, ChangeLog log) {
        this.entities = entities;
        this.log = log;
    }

    /**
     * Holds what readers have before a change.
     *
     * @param place where the article lies; null where readers do not have it
     * @param translations the group in which they last had it with its translations; null where they never had it
     */
    record Before(@Nullable ArticlePlace place, @Nullable UUID translations) {

        /** Says that readers had nothing. */
        static final Before NOTHING = new Before(null, null);
    }

    /**
     * Returns what readers have now. The caller asks before it changes anything, and gives the answer back when it has.
     */
    @SuppressWarnings("unchecked")
    Before before(Article article) {
        if (!article.isPublished()) {
            return Before.NOTHING;
        }
        return ((List<Tuple>)
                        entities.createNativeQuery(SEEN.formatted(article.type().snapshots()), Tuple.class)
                                .setParameter("id", article.id)
                                .getResultList())
                .stream()
                        .map(row -> new Before(
                                row.get("is_visible", Boolean.class) ? place(row) : null,
                                row.get("translation_group", UUID.class)))
                        .findFirst()
                        .orElse(Before.NOTHING);
    }

    private static ArticlePlace place(Tuple row) {
        return new ArticlePlace(
                row.get("section_id", UUID.class),
                row.get("lang", String.class),
                row.get("published_at", Instant.class));
    }

    /**
     * Returns the changes by which readers have the article as it is now. They reach beyond the article only where it is
     * new, or lies elsewhere than before.
     *
     * @param place where readers have it now
     */
    List<Change> published(Article article, Before before, @Nullable ArticlePlace place) {
        return changed(
                article,
                before,
                before.place == null ? Reach.NEW : before.place.equals(place) ? Reach.ITSELF : Reach.PLACE);
    }

    /**
     * Returns the changes by which the clock brought a scheduled snapshot. The snapshot before it has ended already, so
     * its place can no longer be compared.
     */
    List<Change> appeared(Article article, Before before, boolean isNew) {
        return changed(article, before, isNew ? Reach.NEW : Reach.PLACE);
    }

    private List<Change> changed(Article article, Before before, Reach reach) {
        return withBeside(Change.of(article.type().content(), article.id, reach), article, before);
    }

    /** Returns the changes by which readers have the article no more. */
    List<Change> gone(Article article, GoneReason reason, Before before) {
        return withBeside(Change.gone(article.type().content(), article.id, reason), article, before);
    }

    /** Returns these changes and the one of the desk's copy. */
    static List<Change> withDraft(List<Change> changed, Article article) {
        return Stream.concat(changed.stream(), Stream.of(Change.of(ContentKind.DRAFT, article.id, Reach.ITSELF)))
                .toList();
    }

    /** Tells this program that what readers have now ends at another time than it did. */
    void tellPlanned(Article article) {
        log.tellPlanned(article.type().content(), article.id);
        beside(article, Before.NOTHING).forEach(other -> log.tellPlanned(other.kind(), other.id()));
    }

    private List<Change> withBeside(Change own, Article article, Before before) {
        return Stream.concat(
                        Stream.of(own),
                        beside(article, before).stream()
                                .map(other -> Change.of(other.kind(), other.id(), Reach.ITSELF)))
                .toList();
    }

    /** Returns what shows something of the article: its translations, before and now, and the issues it is printed in. */
    @SuppressWarnings("unchecked")
    private List<ContentRef> beside(Article article, Before before) {
        return ((List<Tuple>) entities.createNativeQuery(
                                BESIDE.formatted(
                                        article.type().tag(), article.type().snapshots()),
                                Tuple.class)
                        .setParameter("id", article.id)
                        .setParameter("group", before.translations == null ? null : before.translations.toString())
                        .getResultList())
                .stream()
                        .map(row -> new ContentRef(
                                ContentKind.tagged(row.get("kind", String.class)), row.get("id", UUID.class)))
                        .toList();
    }
}
