package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Announces the planned moments of an article that have come. Readers have the change from the very moment, whether
 * this runs or not. Each moment is announced once: the transaction that holds the lock on the article's row clears the
 * plan and announces the moment.
 */
@ApplicationScoped
class SettleArticle {

    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final TakedownRepository takedowns;
    private final ArticleChanges changes;
    private final Audit audit;

    SettleArticle(
            ArticleRepository articles,
            SnapshotRepository snapshots,
            TakedownRepository takedowns,
            ArticleChanges changes,
            Audit audit) {
        this.articles = articles;
        this.snapshots = snapshots;
        this.takedowns = takedowns;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Announces the moments of an article that have come.
     *
     * @return the moments that were announced; none where another replica was quicker
     */
    @Transactional
    List<Instant> settle(UUID id) {
        return articles.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(article -> settle(article, articles.now()))
                .orElse(List.of());
    }

    List<Instant> settle(Article article, Instant now) {
        var announced = new ArrayList<Instant>();
        var start = article.scheduledAt;
        if (start != null && !start.isAfter(now)) {
            appear(article, start);
            announced.add(start);
        }
        var end = article.unpublishAt;
        if (end != null && !end.isAfter(now)) {
            end(article, end);
            announced.add(end);
        }
        return announced;
    }

    private void appear(Article article, Instant at) {
        var before = changes.before(article);
        var isNew = !article.isPublished();
        article.appear();
        snapshots.removeEnded(article, at);
        takedowns.lift(article.id);
        record(article, AuditAction.PUBLISH, at, changes.appeared(article, before, isNew));
    }

    private void end(Article article, Instant at) {
        var before = changes.before(article);
        article.withdraw();
        snapshots.withdraw(article);
        record(article, AuditAction.UNPUBLISH, at, changes.gone(article, GoneReason.UNPUBLISHED, before));
    }

    private void record(Article article, AuditAction action, Instant at, List<Change> changed) {
        audit.record(
                null,
                action,
                "article",
                article.id,
                Map.of("scheduledFor", at.toString()),
                ArticleChanges.withDraft(changed, article));
    }
}
