package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Actor;
import dev.midad.people.access.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article and locks it for a change. No other transaction changes it until this one ends, so that If-Match is
 * held against the present version. The planned moments of the article that have come are announced first.
 */
@ApplicationScoped
class LockedArticles {

    private final ArticleRepository articles;
    private final SettleArticle settling;
    private final ArticleAccess access;
    private final AuditTrail trail;

    LockedArticles(ArticleRepository articles, SettleArticle settling, ArticleAccess access, AuditTrail trail) {
        this.articles = articles;
        this.settling = settling;
        this.access = access;
        this.trail = trail;
    }

    /** Returns the locked article, for an import or for Midad itself. */
    Article require(UUID id) {
        var article =
                articles.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        if (article.hasPlans()) {
            settling.settle(article, articles.now());
        }
        return article;
    }

    /**
     * Returns the locked article, for a person.
     *
     * @throws ProblemException {@code forbidden}, as {@link ArticleAccess#requireChange} says
     */
    Article require(UUID id, Actor actor) {
        var article = require(id);
        access.requireChange(article, actor);
        return article;
    }

    /**
     * Returns the locked article for a step of its life.
     *
     * @throws ProblemException {@code forbidden}; {@code precondition-required} or {@code version-mismatch} by
     *     {@code If-Match}; {@code conflict} where its state does not allow the step
     */
    Article require(UUID id, @Nullable String ifMatch, Transition step, Actor actor) {
        var article = require(id, actor);
        requireMatch(ifMatch, article);
        requireStep(article, step, actor);
        return article;
    }

    /** Refuses a step that the article's state does not allow, or that is not the person's to take. */
    void requireStep(Article article, Transition step, Actor actor) {
        step.require(article, () -> access.allowed(article, actor));
        access.requireStep(article, step, actor);
    }

    /**
     * Returns the article without a lock, for a person who looks at it or keeps something beside it, so that nobody has
     * to wait.
     */
    Article requireUnlocked(UUID id, Actor actor) {
        var article = articles.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        access.requireChange(article, actor);
        return article;
    }

    /**
     * Returns the article without a lock, for a person who reads its draft.
     *
     * @throws ProblemException {@code forbidden} where the draft is another section's, as {@link
     *     ArticleAccess#requireRead} says
     */
    Article requireReadable(UUID id, Actor actor) {
        var article = articles.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        access.requireRead(article, actor);
        return article;
    }

    /** Refuses a section that the person's role is not for. */
    void requireWithin(@Nullable UUID section, Actor actor) {
        access.requireWithin(section, actor);
    }

    /**
     * Refuses a change that was not made on the present version; the client that is refused learns who made that
     * version.
     */
    void requireMatch(@Nullable String ifMatch, Article article) {
        trail.requireMatch(ifMatch, article.version, "article", article.id);
    }
}
