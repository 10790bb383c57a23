package dev.midad.newsroom.previews;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.newsroom.articles.DeskTexts;
import dev.midad.newsroom.articles.DraftSnapshots;
import dev.midad.newsroom.published.ArticleShape;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.Matter;
import dev.midad.newsroom.published.OnTheSameMatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows a draft, in the form that readers would get, to a person who has a link to it. */
@ApplicationScoped
class Previews {

    private final PreviewTokens tokens;
    private final PreviewLinkRepository links;
    private final DraftSnapshots drafts;
    private final PreviewRepository previews;
    private final DeskTexts texts;
    private final OnTheSameMatter others;
    private final DatabaseClock clock;

    /** Holds a draft in the form that the client asked for, which may lack its id. */
    record Shown(UUID article, ArticleView view) {}

    Previews(
            PreviewTokens tokens,
            PreviewLinkRepository links,
            DraftSnapshots drafts,
            PreviewRepository previews,
            DeskTexts texts,
            OnTheSameMatter others,
            DatabaseClock clock) {
        this.tokens = tokens;
        this.links = links;
        this.drafts = drafts;
        this.previews = previews;
        this.texts = texts;
        this.others = others;
        this.clock = clock;
    }

    @Transactional
    Shown read(String token, ArticleShape shape) {
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
        return new Shown(draft.article(), previews.read(draft, shape));
    }

    /** Returns the articles that readers see on the same matter; no transaction is open while they are searched for. */
    List<ArticleView> related(UUID article) {
        return texts.of(List.of(article)).stream()
                .map(draft -> Matter.of(draft.text(), draft.translationGroup()))
                .flatMap(matter -> others.nearest(matter).stream())
                .toList();
    }
}
