package dev.midad.newsroom.articles;

import dev.midad.foundation.changes.GoneReason;
import dev.midad.foundation.web.Drafts;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.newsroom.published.TakedownRepository;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes an article down for a reason that readers are told. */
@ApplicationScoped
class TakeDownArticle {

    private final LockedArticles locked;
    private final ArticleRepository articles;
    private final TakedownRepository takedowns;
    private final Drafts drafts;
    private final ArticleChanges changes;
    private final ArticlesLeaving leaving;

    TakeDownArticle(
            LockedArticles locked,
            ArticleRepository articles,
            TakedownRepository takedowns,
            Drafts drafts,
            ArticleChanges changes,
            ArticlesLeaving leaving) {
        this.locked = locked;
        this.articles = articles;
        this.takedowns = takedowns;
        this.drafts = drafts;
        this.changes = changes;
        this.leaving = leaving;
    }

    /**
     * Takes the article down: a reader who asks for it is told that it was taken down, and why. Publishing it again
     * ends that.
     */
    @Transactional
    ArticleEditorialView takeDown(UUID id, @Nullable String ifMatch, TakedownDraft order, Actor actor) {
        drafts.validated(order);
        var article = locked.require(id, ifMatch, Transition.TAKE_DOWN, actor);
        var before = changes.before(article);
        var now = articles.now();
        if (!article.is(ArticleState.ARCHIVED)) {
            article.withdraw();
        }
        article.updatedAt = now;
        var gone = leaving.takeAway(article, GoneReason.TAKEN_DOWN, before);
        takedowns.put(id, order, now);
        var details =
                new HashMap<String, Object>(Map.of("reason", order.reason().tag()));
        if (order.statement() != null) {
            details.put("statement", order.statement());
        }
        return leaving.done(article, AuditAction.TAKE_DOWN, details, gone);
    }
}
