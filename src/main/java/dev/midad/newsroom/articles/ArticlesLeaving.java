package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Does what every act shares that takes an article from the readers or brings it back to the desk. */
@ApplicationScoped
class ArticlesLeaving {

    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final Slugs slugs;
    private final DeskViews views;
    private final ArticleChanges changes;
    private final Audit audit;

    ArticlesLeaving(
            ArticleRepository articles,
            SnapshotRepository snapshots,
            Slugs slugs,
            DeskViews views,
            ArticleChanges changes,
            Audit audit) {
        this.articles = articles;
        this.snapshots = snapshots;
        this.slugs = slugs;
        this.views = views;
        this.changes = changes;
        this.audit = audit;
    }

    /** Removes what readers have of the article, and tells those who follow the change log why it is gone. */
    void takeAway(Article article, GoneReason reason, ArticleChanges.Before before) {
        article.updatedAt = articles.now();
        articles.flush();
        snapshots.withdraw(article);
        slugs.forgetPlanned(article.type().slugs(), article.id, article.slugKey);
        changes.recordGone(article, reason, before);
    }

    /** Writes the act into the change log of the desk and into the audit, and returns the article as the desk sees it. */
    ArticleEditorialView done(Article article, AuditAction action, Map<String, ?> details) {
        articles.flush();
        changes.recordDraft(article.id);
        audit.record(action, "article", article.id, details);
        return views.of(article);
    }
}
