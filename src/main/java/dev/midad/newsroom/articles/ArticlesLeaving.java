package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    /**
     * Removes what readers have of the article.
     *
     * @return the changes that tell those who follow the change log why it is gone
     */
    List<Change> takeAway(Article article, GoneReason reason, ArticleChanges.Before before) {
        articles.flush();
        snapshots.withdraw(article);
        slugs.forgetPlanned(article.type().slugs(), article.id, article.slugKey);
        return changes.gone(article, reason, before);
    }

    /**
     * Writes the act into the change log and into the audit, and returns the article as the desk sees it.
     *
     * @param changed what changed beside the draft
     */
    ArticleEditorialView done(Article article, AuditAction action, Map<String, ?> details, List<Change> changed) {
        articles.flush();
        audit.record(action, "article", article.id, details, ArticleChanges.withDraft(changed, article));
        return views.of(article);
    }
}
