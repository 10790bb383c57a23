package dev.midad.newsroom.fronts;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.newsroom.issues.PublishedIssues;
import dev.midad.newsroom.published.FoundArticles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what readers have now into the containers of a front: at most three statements, however much stands on it. */
@ApplicationScoped
class ArrangeFront {

    private final PublishedIssues issues;
    private final FrontCandidates candidates;
    private final FoundArticles articles;
    private final Freshness freshness;

    ArrangeFront(PublishedIssues issues, FrontCandidates candidates, FoundArticles articles, Freshness freshness) {
        this.issues = issues;
        this.candidates = candidates;
        this.articles = articles;
        this.freshness = freshness;
    }

    /**
     * Returns the front with everything that stands on it, and says until when that holds.
     *
     * @param at the moment at which readers see it; null for the moment at which it was read
     * @param platform only what this platform shows; null for all
     */
    FrontView of(FrontParts parts, @Nullable Instant at, @Nullable String platform) {
        var moment = at == null ? parts.readAt() : at;
        var shown = parts.containers().stream()
                .filter(part ->
                        part.content().isShownAt(moment) && part.content().isFor(platform))
                .toList();
        var named = issues.summaries(namedIssues(shown));
        var known = new OpenContainer.KnownItems(parts.articles(), named, parts.pages());
        var open = shown.stream()
                .map(part -> OpenContainer.of(part, known, moment))
                .toList();
        var filled = candidates.of(open, parts.head().lang(), moment, at);
        var lines = Arrangement.of(filled.boxes());
        freshness.ends(parts.readAt(), parts.nextMoment());
        var cards = articles.cards(cards(open, lines), at);
        ends(open, lines, filled.publishedAt());
        var views = new FrontLines(cards, named, parts.pages(), parts.media());
        var containers = new ArrayList<FrontContainerView>();
        for (var place = 0; place < open.size(); place++) {
            containers.add(views.of(open.get(place), lines.get(place)));
        }
        return FrontView.of(parts.head(), containers, fillTags(shown));
    }

    private static List<UUID> namedIssues(List<FrontParts.Part> shown) {
        return shown.stream()
                .flatMap(part -> part.content().places().stream())
                .flatMap(slot -> Stream.concat(
                        Stream.of(slot.item()), slot.supports().stream().map(FrontSupport::item)))
                .filter(item -> item.kind() == FrontItemKind.ISSUE)
                .map(FrontItem::thing)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns all that stands on the front; what is an issue or a page has no card among the articles. */
    private static List<UUID> cards(List<OpenContainer> open, List<List<Arrangement.Line>> lines) {
        var cards = new ArrayList<@Nullable UUID>();
        for (var place = 0; place < open.size(); place++) {
            var container = open.get(place);
            for (var line : lines.get(place)) {
                cards.add(line.thing());
                line.supporting().stream()
                        .map(index -> container
                                .written(Objects.requireNonNull(line.slot()))
                                .supports()
                                .get(index)
                                .item()
                                .thing())
                        .forEach(cards::add);
            }
        }
        return cards.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Says that an article that was filled in leaves when it has become too old. */
    private void ends(List<OpenContainer> open, List<List<Arrangement.Line>> lines, Map<UUID, Instant> publishedAt) {
        for (var place = 0; place < open.size(); place++) {
            var fill = open.get(place).content().fill();
            if (fill == null || fill.maxAgeHours() == null) {
                continue;
            }
            var age = Duration.ofHours(fill.maxAgeHours());
            lines.get(place).stream()
                    .filter(line -> line.slot() == null)
                    .map(line -> publishedAt.get(Objects.requireNonNull(line.thing())))
                    .filter(Objects::nonNull)
                    .map(published -> published.plus(age))
                    .forEach(freshness::endsBy);
        }
    }

    /** Returns the tags of what containers are filled from, which may be renamed or joined with another. */
    private static List<String> fillTags(List<FrontParts.Part> shown) {
        return shown.stream()
                .map(part -> part.content().fill())
                .filter(Objects::nonNull)
                .flatMap(fill -> Stream.of(
                                tag("section:", fill.section()),
                                tag("tag:", fill.tag()),
                                tag("author:", fill.author()),
                                tag("issue:", fill.issue()))
                        .filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static @Nullable String tag(String kind, @Nullable String id) {
        return id == null ? null : kind + id;
    }
}
