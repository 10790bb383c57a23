package dev.midad.newsroom.articles;

import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an article out of the trash or the archive. */
@ApplicationScoped
class RestoreArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final ArticlesLeaving leaving;

    RestoreArticle(LockedArticles locked, ArticleRepository articles, ArticlesLeaving leaving) {
        this.locked = locked;
        this.articles = articles;
        this.leaving = leaving;
    }

    /** Takes the article out of the trash, or, for an editor, out of the archive. */
    @Transactional
    ArticleEditorialView restore(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, ifMatch, Transition.RESTORE, actor);
        article.restore(articles.now());
        return leaving.done(article, AuditAction.RESTORE, Map.of(), List.of());
    }
}
