package dev.midad.newsroom.articles;

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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logs the changes of a published article, and tells this program of the planned ones. Its translations refer to the
 * article, so they change with it, and so do the articles of other languages that share a slug with it: at an address that
 * names no language one may take the place of the other. The contents of issues that it is printed in name it as well.
 */
@ApplicationScoped
class ArticleChanges {

    private static final String BESIDE = """
            select '%1$s' as kind, o.article_id as id from %2$s o
            where o.article_id <> :id and o.translation_group in (
                select p.translation_group from %2$s p where p.article_id = :id
                union select a.translation_group from article a where a.id = :id)
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
     * Finds the place by the clock of this statement: a snapshot that this transaction publishes becomes visible only
     * after the transaction has begun.
     */
    private static final String PLACE = """
            select p.section_id, p.lang, p.published_at from %s p
            where p.article_id = :id and p.visible_from <= statement_timestamp() and p.visible_until > statement_timestamp()
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
     * @param beside what shows something of the article: its translations, and the issues that it is printed in
     */
    record Before(@Nullable ArticlePlace place, List<ContentRef> beside) {

        /** Says that readers had nothing. */
        static final Before NOTHING = new Before(null, List.of());
    }

    /**
     * Returns what readers have now. The caller asks before it changes anything, and gives the answer back when it has.
     */
    Before before(Article article) {
        return new Before(place(article), beside(article));
    }

    /**
     * Logs that readers have the article as it is now. The change reaches beyond the article only where it is new, or
     * lies elsewhere than before.
     */
    void record(Article article, Before before) {
        record(
                article,
                before,
                before.place == null ? Reach.NEW : before.place.equals(place(article)) ? Reach.ITSELF : Reach.PLACE);
    }

    /**
     * Logs that the clock brought a scheduled snapshot. The snapshot before it has ended already, so its place can no
     * longer be compared.
     */
    void recordAppeared(Article article, Before before, boolean isNew) {
        record(article, before, isNew ? Reach.NEW : Reach.PLACE);
    }

    private void record(Article article, Before before, Reach reach) {
        log.record(article.type().content(), article.id, reach);
        recordBeside(article, before);
    }

    void recordGone(Article article, GoneReason reason, Before before) {
        log.recordGone(article.type().content(), article.id, reason);
        recordBeside(article, before);
    }

    /** Tells this program that what readers have now ends at another time than it did. */
    void tellPlanned(Article article) {
        log.tellPlanned(article.type().content(), article.id);
        beside(article).forEach(other -> log.tellPlanned(other.kind(), other.id()));
    }

    void recordDraft(UUID id) {
        log.record(ContentKind.DRAFT, id, Reach.ITSELF);
    }

    void recordDraftGone(UUID id) {
        log.recordGone(ContentKind.DRAFT, id, GoneReason.DELETED);
    }

    private void recordBeside(Article article, Before before) {
        Stream.concat(before.beside.stream(), beside(article).stream())
                .distinct()
                .sorted(Comparator.comparing(ContentRef::kind).thenComparing(ContentRef::id))
                .forEach(other -> log.record(other.kind(), other.id(), Reach.ITSELF));
    }

    @SuppressWarnings("unchecked")
    private @Nullable ArticlePlace place(Article article) {
        return ((List<Tuple>) entities.createNativeQuery(
                                PLACE.formatted(article.type().snapshots()), Tuple.class)
                        .setParameter("id", article.id)
                        .getResultList())
                .stream()
                        .map(row -> new ArticlePlace(
                                row.get("section_id", UUID.class),
                                row.get("lang", String.class),
                                row.get("published_at", Instant.class)))
                        .findFirst()
                        .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<ContentRef> beside(Article article) {
        return ((List<Tuple>) entities.createNativeQuery(
                                BESIDE.formatted(
                                        article.type().tag(), article.type().snapshots()),
                                Tuple.class)
                        .setParameter("id", article.id)
                        .getResultList())
                .stream()
                        .map(row -> new ContentRef(
                                ContentKind.tagged(row.get("kind", String.class)), row.get("id", UUID.class)))
                        .toList();
    }
}
