package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.Change;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.Reach;
import dev.midad.foundation.web.Drafts;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passes an article between its writer and an editor. */
@ApplicationScoped
class ReviewArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final Drafts drafts;
    private final DeskViews views;
    private final Audit audit;

    ReviewArticle(LockedArticles locked, ArticleRepository articles, Drafts drafts, DeskViews views, Audit audit) {
        this.locked = locked;
        this.articles = articles;
        this.drafts = drafts;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    ArticleEditorialView submit(UUID id, @Nullable String ifMatch, Actor actor) {
        var article = locked.require(id, ifMatch, Transition.SUBMIT, actor);
        article.submit(articles.now());
        return passed(article, AuditAction.SUBMIT, Map.of());
    }

    /** Returns the article to its writer, with a note on what is to be done. */
    @Transactional
    ArticleEditorialView sendBack(UUID id, @Nullable String ifMatch, ReturnDraft order, Actor actor) {
        drafts.validated(order);
        var article = locked.require(id, ifMatch, Transition.RETURN, actor);
        article.sendBack(order.note(), articles.now());
        return passed(article, AuditAction.RETURN, Map.of("note", order.note()));
    }

    private ArticleEditorialView passed(Article article, AuditAction action, Map<String, ?> details) {
        articles.flush();
        var changed = Change.of(ContentKind.DRAFT, article.id, Reach.PLACE);
        audit.record(action, "article", article.id, details, List.of(changed));
        return views.of(article);
    }
}
