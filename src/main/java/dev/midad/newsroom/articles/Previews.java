package dev.midad.newsroom.articles;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows a draft, in the form that readers would get, to whoever holds a link to it. */
@ApplicationScoped
class Previews {

    private final PreviewTokens tokens;
    private final PreviewLinkRepository links;
    private final ArticleRepository articles;
    private final PreviewRepository previews;

    Previews(
            PreviewTokens tokens, PreviewLinkRepository links, ArticleRepository articles, PreviewRepository previews) {
        this.tokens = tokens;
        this.links = links;
        this.articles = articles;
        this.previews = previews;
    }

    @Transactional
    ArticleView read(String token, ArticleShape shape, boolean withRelated) {
        var link = tokens.read(token)
                .flatMap(claim -> links.find(claim.link(), claim.article()))
                .orElseThrow(ProblemException::notFound);
        var now = articles.now();
        if (!link.isLive(now)) {
            throw ProblemException.of(
                    ProblemType.PREVIEW_ENDED,
                    "This preview link has expired or was revoked; ask for a new one.",
                    "انتهت صلاحية رابط المعاينة هذا أو أُلغي، فاطلب رابطًا جديدًا.");
        }
        var article = articles.findByIdOptional(link.articleId)
                .filter(found -> !found.isTrashed())
                .orElseThrow(ProblemException::notFound);
        var updatedAt = article.wasEverPublished() ? article.updatedAt : now;
        var shown = previews.read(article, updatedAt, shape);
        return withRelated ? shown.with(previews.listRelated(article.id), null) : shown;
    }
}
