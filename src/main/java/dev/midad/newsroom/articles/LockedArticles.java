package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.sections.Sections;
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
    private final Sections sections;
    private final AuditTrail trail;

    LockedArticles(ArticleRepository articles, SettleArticle settling, Sections sections, AuditTrail trail) {
        this.articles = articles;
        this.settling = settling;
        this.sections = sections;
        this.trail = trail;
    }

    /** Returns the locked article, for an import or for Midad itself. */
    Article require(UUID id) {
        var article =
                articles.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        settling.settle(article, articles.now());
        return article;
    }

    /**
     * Returns the locked article, for a person.
     *
     * @throws ProblemException {@code forbidden} where another person wrote the article that a writer asks for, or
     *     where the article's section is none of those which the role is narrowed to
     */
    Article require(UUID id, Actor actor) {
        return own(require(id), actor);
    }

    /**
     * Returns the article without a lock, for a person who looks at it or keeps something beside it, so that nobody has
     * to wait.
     */
    Article requireUnlocked(UUID id, Actor actor) {
        return own(articles.findByIdOptional(id).orElseThrow(ProblemException::notFound), actor);
    }

    private Article own(Article article, Actor actor) {
        if (!actor.isEditor() && !article.createdBy.equals(actor.id())) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "A writer changes only own articles.", "يعدّل الكاتب مقالاته فقط.");
        }
        requireWithin(article.sectionId, actor);
        return article;
    }

    /**
     * Refuses a change that was not made on the present version; the client that is refused learns who made that
     * version.
     */
    void requireMatch(@Nullable String ifMatch, Article article) {
        trail.requireMatch(ifMatch, article.version, "article", article.id);
    }

    void requireWithin(@Nullable UUID section, Actor actor) {
        if (!actor.sections().isEmpty()
                && (section == null || !sections.under(actor.sections()).contains(section))) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Your role is narrowed to other sections.", "دورك محصور في أقسام أخرى.");
        }
    }
}
