package dev.midad.newsroom.previews;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.articles.DraftSnapshots;
import dev.midad.newsroom.published.ArticleShape;
import dev.midad.newsroom.published.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows a draft, in the form that readers would get, to a person who has a link to it. */
@ApplicationScoped
class Previews {

    private final PreviewTokens tokens;
    private final PreviewLinkRepository links;
    private final DraftSnapshots drafts;
    private final PreviewRepository previews;
    private final DatabaseClock clock;

    Previews(
            PreviewTokens tokens,
            PreviewLinkRepository links,
            DraftSnapshots drafts,
            PreviewRepository previews,
            DatabaseClock clock) {
        this.tokens = tokens;
        this.links = links;
        this.drafts = drafts;
        this.previews = previews;
        this.clock = clock;
    }

    @Transactional
    ArticleView read(String token, ArticleShape shape, boolean withRelated) {
        var link = tokens.read(token)
                .flatMap(claim -> links.find(claim.link(), claim.article()))
                .orElseThrow(ProblemException::notFound);
        var now = clock.now();
        if (!link.isLive(now)) {
            throw ProblemException.of(
                    ProblemType.PREVIEW_ENDED,
                    "This preview link has expired or was revoked; ask for a new one.",
                    "انتهت صلاحية رابط المعاينة هذا أو أُلغي، فاطلب رابطًا جديدًا.");
        }
        var draft = drafts.find(link.articleId, now).orElseThrow(ProblemException::notFound);
        var shown = previews.read(draft, shape);
        return withRelated ? shown.with(previews.listRelated(draft.article()), null) : shown;
    }
}
