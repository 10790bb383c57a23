package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.GoneReason;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Archives an article, and takes it from the readers. */
@ApplicationScoped
class ArchiveArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final ArticleChanges changes;
    private final ArticlesLeaving leaving;

    ArchiveArticle(LockedArticles locked, ArticleRepository articles, ArticleChanges changes, ArticlesLeaving leaving) {
        this.locked = locked;
        this.articles = articles;
        this.changes = changes;
        this.leaving = leaving;
    }

    /** Archives the article: it is kept for the record, and closed to change until it is restored. */
    @Transactional
    ArticleEditorialView archive(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, ifMatch, Transition.ARCHIVE, actor);
        var before = changes.before(article);
        var published = article.isPublished();
        article.archive(articles.now());
        var changed = published ? leaving.takeAway(article, GoneReason.UNPUBLISHED, before) : List.<Change>of();
        return leaving.done(article, AuditAction.ARCHIVE, Map.of(), changed);
    }
}
