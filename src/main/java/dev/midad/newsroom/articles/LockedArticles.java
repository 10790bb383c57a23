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
 * Finds an article for whoever is to change it: nobody else does until the transaction ends, so that If-Match is held
 * against the present version; and what its clock has brought about by now has happened.
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

    /** For an import, or Midad itself. */
    Article require(UUID id) {
        var article =
                articles.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::notFound);
        settling.settle(article, articles.now());
        return article;
    }

    /**
     * @throws ProblemException {@code forbidden} where a writer asks for what somebody else wrote, or where the article's
     *     section is none of those which the role is narrowed to
     */
    Article require(UUID id, Actor actor) {
        return own(require(id), actor);
    }

    /** The same to look at it or to keep something beside it: nobody has to wait. */
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

    /** Whoever is refused learns who made the present version. */
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
