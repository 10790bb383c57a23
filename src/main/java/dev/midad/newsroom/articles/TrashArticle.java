package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.newsroom.slugs.Slugs;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an article into the trash. */
@ApplicationScoped
class TrashArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final SnapshotRepository snapshots;
    private final Slugs slugs;
    private final ArticleChanges changes;
    private final Audit audit;

    TrashArticle(
            LockedArticles locked,
            ArticleRepository articles,
            SnapshotRepository snapshots,
            Slugs slugs,
            ArticleChanges changes,
            Audit audit) {
        this.locked = locked;
        this.articles = articles;
        this.snapshots = snapshots;
        this.slugs = slugs;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Puts the article into the trash, and takes it from the readers; only an editor may do that with an article that
     * is published or scheduled.
     */
    @Transactional
    void trash(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, ifMatch, Transition.TRASH, actor);
        var reached = article.isWithReaders();
        var before = changes.before(article);
        var published = article.isPublished();
        article.trash(articles.now());
        articles.flush();
        if (reached) {
            snapshots.withdraw(article);
            slugs.forgetPlanned(article.type().slugs(), id, article.slugKey);
        }
        var changed = new ArrayList<Change>();
        if (published) {
            changed.addAll(changes.gone(article, GoneReason.DELETED, before));
        }
        changed.add(Change.gone(ContentKind.DRAFT, id, GoneReason.DELETED));
        audit.record(AuditAction.TRASH, "article", id, Map.of(), changed);
    }
}
