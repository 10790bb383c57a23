package dev.midad.articles;

import dev.midad.database.ChangeAction;
import dev.midad.database.ChangeLog;
import dev.midad.database.ContentKind;
import dev.midad.database.GoneReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Logs what becomes of a published article, or is planned for one: its translations name it, so they change with it. */
@ApplicationScoped
class ArticleChanges {

    private static final String BESIDE = """
            select distinct o.article_id from published_article o
            where o.article_id <> :id and o.translation_group in (
                select p.translation_group from published_article p where p.article_id = :id
                union select a.translation_group from article a where a.id = :id)
            """;

    private final EntityManager entities;
    private final ChangeLog log;

    ArticleChanges(EntityManager entities, ChangeLog log) {
        this.entities = entities;
        this.log = log;
    }

    /** What readers have of its translations; to be asked before anything changes, and given back when it has. */
    @SuppressWarnings("unchecked")
    Set<UUID> beside(UUID id) {
        return new TreeSet<>((List<UUID>) entities.createNativeQuery(BESIDE, UUID.class)
                .setParameter("id", id)
                .getResultList());
    }

    void record(UUID id, Set<UUID> beside) {
        log.record(ContentKind.ARTICLE, id, ChangeAction.UPSERT);
        recordBeside(id, beside);
    }

    void recordGone(UUID id, GoneReason reason, Set<UUID> beside) {
        log.recordGone(ContentKind.ARTICLE, id, reason);
        recordBeside(id, beside);
    }

    /** What readers have now ends at another time than it did. */
    void tellPlanned(UUID id) {
        log.tellPlanned(ContentKind.ARTICLE, id);
        beside(id).forEach(other -> log.tellPlanned(ContentKind.ARTICLE, other));
    }

    void recordDraft(UUID id) {
        log.record(ContentKind.DRAFT, id, ChangeAction.UPSERT);
    }

    void recordDraftGone(UUID id) {
        log.recordGone(ContentKind.DRAFT, id, GoneReason.DELETED);
    }

    private void recordBeside(UUID id, Set<UUID> before) {
        var all = new TreeSet<>(before);
        all.addAll(beside(id));
        all.forEach(other -> log.record(ContentKind.ARTICLE, other, ChangeAction.UPSERT));
    }
}
