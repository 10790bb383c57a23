package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.published.ArticlePlace;
import dev.midad.newsroom.published.TakedownRepository;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes a draft, now or at a planned time. */
@ApplicationScoped
public class PublishArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final TakedownRepository takedowns;
    private final Slugs slugs;
    private final DeskViews views;
    private final ArticleChanges changes;
    private final Audit audit;

    PublishArticle(
            LockedArticles locked,
            ArticleRepository articles,
            SnapshotRepository snapshots,
            TakedownRepository takedowns,
            Slugs slugs,
            DeskViews views,
            ArticleChanges changes,
            Audit audit) {
        this.locked = locked;
        this.articles = articles;
        this.snapshots = snapshots;
        this.takedowns = takedowns;
        this.slugs = slugs;
        this.views = views;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Replaces what readers see with the draft as it stands. Publishing a draft that readers have already changes
     * nothing.
     *
     * @param publishedAt for migrated content: when the article was first published elsewhere, not after now
     */
    @Transactional
    public ArticleEditorialView publish(UUID id, @Nullable String ifMatch, @Nullable Instant publishedAt) {
        var article = locked.require(id);
        locked.requireMatch(ifMatch, article);
        Transition.PUBLISH.require(article, () -> Transition.allowed(article, null));
        carryOut(article, new PublishOrder(publishedAt, null, null), articles.now());
        return views.of(article);
    }

    /** Publishes the draft for a person, who may plan it as well. */
    @Transactional
    ArticleEditorialView publish(UUID id, @Nullable String ifMatch, PublishOrder order, Actor actor) {
        var article = locked.require(id, ifMatch, Transition.PUBLISH, actor);
        carryOut(article, order, articles.now());
        return views.of(article);
    }

    /** Gives up the planned publication and the planned end. */
    @Transactional
    ArticleEditorialView unschedule(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, ifMatch, Transition.UNSCHEDULE, actor);
        var before = changes.before(article);
        var planned = article.scheduledAt;
        article.unschedule(articles.now());
        articles.flush();
        snapshots.unschedule(article, planned);
        slugs.forgetPlanned(article.type().slugs(), id, article.slugKey);
        changes.tellPlanned(article);
        var changed = article.isPublished() ? changes.published(article, before, before.place()) : List.<Change>of();
        done(article, AuditAction.CANCEL_SCHEDULE, Map.of(), changed);
        return views.of(article);
    }

    /**
     * Publishes a locked draft as part of something larger.
     *
     * @param now the time that counts as the present one, on the database's clock
     */
    void carryOut(Article article, PublishOrder order, Instant now) {
        order.requireSound(now, article.unpublishAt);
        if (order.publishedAt() != null && article.wasEverPublished()) {
            throw publishedBefore();
        }
        if (order.at() == null) {
            publishNow(article, order, now);
        } else {
            schedule(article, order, now);
        }
    }

    private void publishNow(Article article, PublishOrder order, Instant now) {
        var standsAlready = article.isPublished() && !article.hasUnpublishedChanges() && article.scheduledAt == null;
        if (standsAlready && (order.unpublishAt() == null || order.unpublishAt().equals(article.unpublishAt))) {
            return;
        }
        var before = changes.before(article);
        var again = article.wasEverPublished();
        var reached = article.isWithReaders();
        var firstTime = order.publishedAt() == null ? now : order.publishedAt();
        var planned = article.scheduledAt;
        planEnd(article, order);
        article.publish(firstTime, now);
        articles.flush();
        if (planned != null) {
            slugs.forgetPlanned(article.type().slugs(), article.id, article.slugKey);
        }
        slugs.makePublic(article.type().slugs(), article.id, article.slugKey, now);
        if (reached) {
            snapshots.remove(article);
        } else if (again) {
            takedowns.lift(article.id);
        }
        snapshots.insert(article, again ? now : firstTime, now);
        done(article, AuditAction.PUBLISH, plan(article), changes.published(article, before, place(article)));
    }

    private void schedule(Article article, PublishOrder order, Instant now) {
        var at = Optional.ofNullable(order.at()).orElseThrow();
        var planned = article.scheduledAt;
        planEnd(article, order);
        article.schedule(at, now);
        articles.flush();
        slugs.forgetPlanned(article.type().slugs(), article.id, article.slugKey);
        slugs.makePublic(article.type().slugs(), article.id, article.slugKey, at);
        snapshots.schedule(article, at, planned);
        changes.tellPlanned(article);
        done(article, AuditAction.SCHEDULE, plan(article), List.of());
    }

    private static ArticlePlace place(Article article) {
        return new ArticlePlace(article.sectionId, article.lang, Objects.requireNonNull(article.firstPublishedAt));
    }

    private static void planEnd(Article article, PublishOrder order) {
        if (order.unpublishAt() != null) {
            article.planEnd(order.unpublishAt());
        }
    }

    private void done(Article article, AuditAction action, Map<String, ?> details, List<Change> changed) {
        audit.record(action, "article", article.id, details, ArticleChanges.withDraft(changed, article));
    }

    private static Map<String, Object> plan(Article article) {
        var plan = new HashMap<String, Object>(Map.of("revision", article.revision));
        if (article.scheduledAt != null) {
            plan.put("at", article.scheduledAt.toString());
        }
        if (article.unpublishAt != null) {
            plan.put("unpublishAt", article.unpublishAt.toString());
        }
        return plan;
    }

    private static ProblemException publishedBefore() {
        return ProblemException.of(
                ProblemType.CONFLICT,
                "It was published before; publishedAt belongs to the first publication.",
                "نُشرت من قبل، وpublishedAt يخص النشر الأول فقط.");
    }
}
