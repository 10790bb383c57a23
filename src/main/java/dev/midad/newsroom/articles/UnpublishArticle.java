package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an article from the readers for a while, now or at a time to come. */
@ApplicationScoped
class UnpublishArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final ArticleChanges changes;
    private final ArticlesLeaving leaving;

    UnpublishArticle(
            LockedArticles locked,
            ArticleRepository articles,
            SnapshotRepository snapshots,
            ArticleChanges changes,
            ArticlesLeaving leaving) {
        this.locked = locked;
        this.articles = articles;
        this.snapshots = snapshots;
        this.changes = changes;
        this.leaving = leaving;
    }

    /** Takes the article from the readers, now or at a time to come. */
    @Transactional
    ArticleEditorialView unpublish(UUID id, @Nullable String ifMatch, @Nullable Instant at, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        if (at != null) {
            return planEnd(article, at, actor);
        }
        locked.requireStep(article, Transition.UNPUBLISH, actor);
        var before = changes.before(article);
        article.updatedAt = articles.now();
        article.withdraw();
        var gone = leaving.takeAway(article, GoneReason.UNPUBLISHED, before);
        return leaving.done(article, AuditAction.UNPUBLISH, Map.of(), gone);
    }

    private ArticleEditorialView planEnd(Article article, Instant at, Actor actor) {
        locked.requireStep(article, article.isPublished() ? Transition.UNPUBLISH : Transition.UNSCHEDULE, actor);
        var start = article.scheduledAt;
        var now = articles.now();
        if (!at.isAfter(now)) {
            throw ProblemException.invalid(List.of(Times.inThePast("/at")));
        }
        if (start != null && !at.isAfter(start)) {
            throw ProblemException.invalid(List.of(Times.endsTooEarly("/at")));
        }
        var before = changes.before(article);
        article.planEnd(at);
        article.updatedAt = now;
        articles.flush();
        snapshots.end(article, at);
        changes.tellPlanned(article);
        var changed = article.isPublished() ? changes.published(article, before, before.place()) : List.<Change>of();
        return leaving.done(article, AuditAction.SCHEDULE, Map.of("unpublishAt", at.toString()), changed);
    }
}
