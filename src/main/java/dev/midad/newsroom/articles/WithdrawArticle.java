package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.web.Drafts;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.published.TakedownDraft;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.newsroom.slugs.SlugKind;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an article from the readers: for a while, for good, or with a reason that they are told. */
@ApplicationScoped
public class WithdrawArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final TakedownRepository takedowns;
    private final Slugs slugs;
    private final Drafts drafts;
    private final DeskViews views;
    private final ArticleChanges changes;
    private final Audit audit;

    WithdrawArticle(
            LockedArticles locked,
            ArticleRepository articles,
            SnapshotRepository snapshots,
            TakedownRepository takedowns,
            Slugs slugs,
            Drafts drafts,
            DeskViews views,
            ArticleChanges changes,
            Audit audit) {
        this.locked = locked;
        this.articles = articles;
        this.snapshots = snapshots;
        this.takedowns = takedowns;
        this.slugs = slugs;
        this.drafts = drafts;
        this.views = views;
        this.changes = changes;
        this.audit = audit;
    }

    /** Takes the article from the readers, now or at a time to come. */
    @Transactional
    ArticleEditorialView unpublish(UUID id, @Nullable String ifMatch, @Nullable Instant at, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        if (at != null) {
            return planEnd(article, at);
        }
        Transition.UNPUBLISH.require(article);
        var before = changes.before(id);
        article.withdraw();
        takeAway(article, GoneReason.UNPUBLISHED, before);
        return done(article, AuditAction.UNPUBLISH, Map.of());
    }

    /** Archives the article: it is kept for the record, and closed to change until it is restored. */
    @Transactional
    ArticleEditorialView archive(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        Transition.ARCHIVE.require(article);
        var before = changes.before(id);
        var published = article.isPublished();
        article.archive(articles.now());
        if (published) {
            takeAway(article, GoneReason.UNPUBLISHED, before);
        }
        return done(article, AuditAction.ARCHIVE, Map.of());
    }

    /**
     * Takes the article down: a reader who asks for it is told that it was taken down, and why. Publishing it again
     * ends that.
     */
    @Transactional
    ArticleEditorialView takeDown(UUID id, @Nullable String ifMatch, TakedownDraft order, Actor actor) {
        drafts.validated(order);
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        Transition.TAKE_DOWN.require(article);
        var before = changes.before(id);
        var now = articles.now();
        if (!article.is(ArticleState.ARCHIVED)) {
            article.withdraw();
        }
        article.updatedAt = now;
        takeAway(article, GoneReason.TAKEN_DOWN, before);
        takedowns.put(id, order, now);
        var details =
                new HashMap<String, Object>(Map.of("reason", order.reason().tag()));
        if (order.statement() != null) {
            details.put("statement", order.statement());
        }
        return done(article, AuditAction.TAKE_DOWN, details);
    }

    /**
     * Puts the article into the trash, and takes it from the readers; only an editor may do that with an article that
     * is published or scheduled.
     */
    @Transactional
    void trash(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        Transition.TRASH.require(article);
        var reached = article.isWithReaders();
        if (reached && !actor.isEditor()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Only an editor takes a published article away.",
                    "لا يحذف المقالة المنشورة إلا محرر.");
        }
        var before = changes.before(id);
        var published = article.isPublished();
        article.trash(articles.now());
        articles.flush();
        if (reached) {
            snapshots.remove(id);
            slugs.forgetPlanned(SlugKind.ARTICLE, id, article.slugKey);
        }
        if (published) {
            changes.recordGone(id, GoneReason.DELETED, before);
        }
        changes.recordDraftGone(id);
        audit.record(AuditAction.TRASH, "article", id, Map.of());
    }

    /** Takes the article out of the trash, or, for an editor, out of the archive. */
    @Transactional
    ArticleEditorialView restore(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, actor);
        locked.requireMatch(ifMatch, article);
        Transition.RESTORE.require(article);
        if (!article.isTrashed() && !actor.isEditor()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Only an editor takes an article out of the archive.",
                    "لا يخرج المقالة من الأرشيف إلا محرر.");
        }
        article.restore(articles.now());
        return done(article, AuditAction.RESTORE, Map.of());
    }

    private ArticleEditorialView planEnd(Article article, Instant at) {
        if (!article.isPublished()) {
            Transition.UNSCHEDULE.require(article);
        }
        var start = article.scheduledAt;
        if (!at.isAfter(articles.now())) {
            throw ProblemException.invalid(List.of(Times.inThePast("/at")));
        }
        if (start != null && !at.isAfter(start)) {
            throw ProblemException.invalid(List.of(Times.endsTooEarly("/at")));
        }
        var before = changes.before(article.id);
        article.planEnd(at);
        article.updatedAt = articles.now();
        articles.flush();
        snapshots.end(article.id, at);
        changes.tellPlanned(article.id);
        if (article.isPublished()) {
            changes.record(article.id, before);
        }
        return done(article, AuditAction.SCHEDULE, Map.of("unpublishAt", at.toString()));
    }

    private void takeAway(Article article, GoneReason reason, ArticleChanges.Before before) {
        article.updatedAt = articles.now();
        articles.flush();
        snapshots.remove(article.id);
        slugs.forgetPlanned(SlugKind.ARTICLE, article.id, article.slugKey);
        changes.recordGone(article.id, reason, before);
    }

    private ArticleEditorialView done(Article article, AuditAction action, Map<String, ?> details) {
        articles.flush();
        changes.recordDraft(article.id);
        audit.record(action, "article", article.id, details);
        return views.of(article);
    }
}
