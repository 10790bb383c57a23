package dev.midad.articles;

import dev.midad.access.Actor;
import dev.midad.database.ChangeAction;
import dev.midad.database.ChangeLog;
import dev.midad.database.ContentKind;
import dev.midad.slugs.SlugKind;
import dev.midad.slugs.Slugs;
import dev.midad.web.Message;
import dev.midad.web.Preconditions;
import dev.midad.web.ProblemException;
import dev.midad.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the draft to the readers, and takes it from them. */
@ApplicationScoped
public class PublishArticle {

    private final ArticleService service;
    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final Slugs slugs;
    private final DeskViews views;
    private final ChangeLog changes;

    PublishArticle(
            ArticleService service,
            ArticleRepository articles,
            SnapshotRepository snapshots,
            Slugs slugs,
            DeskViews views,
            ChangeLog changes) {
        this.service = service;
        this.articles = articles;
        this.snapshots = snapshots;
        this.slugs = slugs;
        this.views = views;
        this.changes = changes;
    }

    /**
     * Replaces what readers see with the draft as it stands. Publishing what is published already changes nothing.
     *
     * @param publishedAt for migrated content: when it was first published elsewhere, not after now
     */
    @Transactional
    public ArticleEditorialView publish(UUID id, @Nullable String ifMatch, @Nullable Instant publishedAt) {
        var article = service.requireLocked(id);
        Preconditions.requireMatch(ifMatch, article.version);
        var now = articles.now();
        var firstTime = publishedAt == null ? now : pastFirstTime(article, publishedAt, now);
        if (article.isPublished() && !article.hasUnpublishedChanges()) {
            return views.of(article);
        }
        var again = article.wasEverPublished();
        article.publish(firstTime, now);
        articles.flush();
        slugs.makePublic(SlugKind.ARTICLE, id, article.slugKey, now);
        snapshots.replace(article, again ? now : firstTime, now);
        changes.record(ContentKind.DRAFT, id, ChangeAction.UPSERT);
        changes.record(ContentKind.ARTICLE, id, ChangeAction.UPSERT);
        return views.of(article);
    }

    @Transactional
    ArticleEditorialView unpublish(UUID id, @Nullable String ifMatch) {
        var article = service.requireLocked(id);
        Preconditions.requireMatch(ifMatch, article.version);
        article.unpublish(articles.now());
        articles.flush();
        withdraw(id);
        changes.record(ContentKind.DRAFT, id, ChangeAction.UPSERT);
        return views.of(article);
    }

    /** To the trash; a published article is withdrawn from the readers with it, which only an editor may do. */
    @Transactional
    void trash(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = service.requireOwnLocked(id, actor);
        Preconditions.requireMatch(ifMatch, article.version);
        var published = article.isPublished();
        if (published && !actor.isEditor()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "Only an editor takes a published article away.",
                    "لا يحذف المقالة المنشورة إلا محرر.");
        }
        article.trash(articles.now());
        articles.flush();
        if (published) {
            withdraw(id);
        }
        changes.record(ContentKind.DRAFT, id, ChangeAction.DELETE);
    }

    private void withdraw(UUID id) {
        snapshots.remove(id);
        changes.record(ContentKind.ARTICLE, id, ChangeAction.DELETE);
    }

    private static Instant pastFirstTime(Article article, Instant publishedAt, Instant now) {
        if (publishedAt.isAfter(now)) {
            throw ProblemException.invalid(
                    "/publishedAt", "inTheFuture", new Message("This is in the future.", "هذا الوقت في المستقبل."));
        }
        if (article.wasEverPublished()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "It was published before; publishedAt belongs to the first publication.",
                    "نُشرت من قبل، وpublishedAt يخص النشر الأول فقط.");
        }
        return publishedAt;
    }
}
