package dev.midad.newsroom.fronts;

import dev.midad.newsroom.issues.IssueView;
import dev.midad.newsroom.media.ShownMedium;
import dev.midad.newsroom.published.ArticleView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes views of containers from what was decided to stand in them. */
record FrontLines(
        Map<UUID, ArticleView> articles,
        Map<UUID, IssueView> issues,
        Map<UUID, FrontPageView> pages,
        Map<UUID, ShownMedium> media) {

    FrontContainerView of(OpenContainer container, List<Arrangement.Line> lines) {
        var content = container.content();
        return new FrontContainerView(
                container.part().id(),
                content.key(),
                content.title(),
                content.link(),
                content.layout(),
                Objects.requireNonNullElse(content.platforms(), List.of()),
                lines.stream()
                        .map(line -> line.slot() == null
                                ? filled(line.thing())
                                : curated(container.written(line.slot()), line))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Returns nothing for an article that has left the readers since it was chosen. */
    private Optional<FrontItemView> filled(@Nullable UUID id) {
        return Optional.ofNullable(articles.get(id))
                .map(article -> new FrontItemView(
                        FrontItemKind.ARTICLE,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        article,
                        null,
                        null,
                        null,
                        List.of()));
    }

    private Optional<FrontItemView> curated(FrontSlot slot, Arrangement.Line line) {
        var item = slot.item();
        var article = article(item, line.thing());
        var issue = issue(item);
        var page = pages.get(item.thing());
        if (article == null && issue == null && page == null && item.url() == null) {
            return Optional.empty();
        }
        var said = Objects.requireNonNullElseGet(slot.override(), () -> new FrontOverride(null, null, null, null));
        return Optional.of(new FrontItemView(
                item.kind(),
                true,
                slot.label(),
                said.kicker(),
                said.headline(),
                said.deck(),
                said.medium() == null ? null : media.get(said.medium()),
                article,
                issue,
                page,
                item.url(),
                line.supporting().stream()
                        .map(index -> supporting(slot.supports().get(index)))
                        .flatMap(Optional::stream)
                        .toList()));
    }

    private Optional<FrontSupportView> supporting(FrontSupport support) {
        var item = support.item();
        var article = article(item, item.thing());
        var issue = issue(item);
        var page = pages.get(item.thing());
        return article == null && issue == null && page == null && item.url() == null
                ? Optional.empty()
                : Optional.of(new FrontSupportView(item.kind(), support.headline(), article, issue, page, item.url()));
    }

    private @Nullable ArticleView article(FrontItem item, @Nullable UUID chosen) {
        return item.kind() == FrontItemKind.ARTICLE || item.isLatest() ? articles.get(chosen) : null;
    }

    private @Nullable IssueView issue(FrontItem item) {
        return item.kind() == FrontItemKind.ISSUE ? issues.get(item.thing()) : null;
    }
}
