package dev.midad.newsroom.previews;

import dev.midad.foundation.database.DatabaseClock;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.articles.DeskTexts;
import dev.midad.newsroom.articles.DraftSnapshots;
import dev.midad.newsroom.frontdesk.FrontDesk;
import dev.midad.newsroom.fronts.FrontView;
import dev.midad.newsroom.published.ArticleShape;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.Matter;
import dev.midad.newsroom.published.OnTheSameMatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a draft or a front, in the form that readers would get, to a person who has a link to it. */
@ApplicationScoped
class Previews {

    private final OpenLink opening;
    private final DraftSnapshots drafts;
    private final PreviewRepository previews;
    private final DeskTexts texts;
    private final OnTheSameMatter others;
    private final FrontDesk fronts;
    private final DatabaseClock clock;

    /** Holds a draft in the form that the client asked for, which may lack its id. */
    record Shown(UUID article, ArticleView view) {}

    Previews(
            OpenLink opening,
            DraftSnapshots drafts,
            PreviewRepository previews,
            DeskTexts texts,
            OnTheSameMatter others,
            FrontDesk fronts,
            DatabaseClock clock) {
        this.opening = opening;
        this.drafts = drafts;
        this.previews = previews;
        this.texts = texts;
        this.others = others;
        this.fronts = fronts;
        this.clock = clock;
    }

    @Transactional
    Shown read(String token, ArticleShape shape) {
        var article = opening.shown(token, Previewed.Kind.ARTICLE);
        var draft = drafts.find(article, clock.now()).orElseThrow(ProblemException::notFound);
        return new Shown(draft.article(), previews.read(draft, shape));
    }

    /**
     * Returns a front with each container as the desk has it.
     *
     * @param at the moment at which readers would see it so; null for now
     */
    @Transactional
    FrontView front(String token, @Nullable Instant at) {
        return fronts.foresee(opening.shown(token, Previewed.Kind.FRONT), at, true);
    }

    /** Returns the articles that readers see on the same matter; no transaction is open while they are searched for. */
    List<ArticleView> related(UUID article) {
        return texts.of(List.of(article)).stream()
                .map(draft -> Matter.of(draft.text(), draft.translationGroup()))
                .flatMap(matter -> others.nearest(matter).stream())
                .toList();
    }
}
