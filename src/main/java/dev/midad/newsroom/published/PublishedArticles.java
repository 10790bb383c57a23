package dev.midad.newsroom.published;

import dev.midad.foundation.delivery.Freshness;
import dev.midad.foundation.web.Cursors;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.Page;
import dev.midad.foundation.web.Paging;
import dev.midad.foundation.web.ProblemException;
import dev.midad.newsroom.slugs.PresentAddress;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives readers the published articles. */
@ApplicationScoped
class PublishedArticles {

    /**
     * Holds an article and its present slug, even where the client did not ask for the slug.
     *
     * @param lang the language that an address by the slug must name to lead to the article; null where it need not
     */
    record Found(ArticleView article, String slug, @Nullable String lang) {}

    private static final ArticleShape ID = ArticleShape.ofBlocks(EnumSet.of(ArticleField.ID));

    static final String RELATED = "related";
    static final String COMMENTS = "comments";
    static final String METADATA = "metadata";

    private final PublishedRepository published;
    private final ArticleFilters filters;
    private final Cursors cursors;
    private final TakedownRepository takedowns;
    private final Freshness freshness;
    private final IncludedComments comments;
    private final DescribeArticle description;
    private final OnTheSameMatter others;

    PublishedArticles(
            PublishedRepository published,
            ArticleFilters filters,
            Cursors cursors,
            TakedownRepository takedowns,
            Freshness freshness,
            IncludedComments comments,
            DescribeArticle description,
            OnTheSameMatter others) {
        this.published = published;
        this.filters = filters;
        this.cursors = cursors;
        this.takedowns = takedowns;
        this.freshness = freshness;
        this.comments = comments;
        this.description = description;
        this.others = others;
    }

    /**
     * Returns an article by its id or slug, in one statement where nothing is included and the slug is the present one.
     *
     * @param lang the language of the slug; null for any, the publication's own first
     */
    Found read(String ref, @Nullable String lang, ArticleShape shape, Set<String> included) {
        var row = published.find(ref, lang, shape).orElseThrow(() -> gone(ref, lang));
        ends(List.of(row));
        var needed = PresentAddress.isPresent(ref, row.address()) ? null : neededLanguage(row);
        if (included.isEmpty()) {
            return new Found(row.article(), row.address(), needed);
        }
        return new Found(
                row.article()
                        .with(
                                included.contains(RELATED) ? others.nearest(row.id()) : null,
                                included.contains(COMMENTS) ? comments.firstOf(row.id()) : null,
                                included.contains(METADATA) ? described(row.id()) : null),
                row.address(),
                needed);
    }

    /** Returns the article's language where its present slug alone leads to another article. */
    private @Nullable String neededLanguage(DeliveredRow row) {
        return published
                .find(row.address(), null, ID)
                .filter(other -> !other.id().equals(row.id()))
                .flatMap(other ->
                        published.listPlaces(List.of(row.id())).stream().findFirst())
                .map(place -> place.getValue().lang())
                .orElse(null);
    }

    /**
     * Returns the article's metadata. It reads the article again, since the metadata needs fields that the client may
     * not have asked for.
     */
    private ArticleMetadata described(UUID id) {
        return published
                .find(id.toString(), null, DescribeArticle.NEEDED)
                .map(DeliveredRow::article)
                .map(description::of)
                .orElseThrow(ProblemException::notFound);
    }

    Page<ArticleView> list(ArticleParameters parameters, Paging paging, ArticleShape shape) {
        return list(filters.of(parameters), paging, shape);
    }

    /** Returns those of the articles that have a recording. */
    Page<ArticleView> listRecorded(ArticleParameters parameters, Paging paging, ArticleShape shape) {
        return list(filters.of(parameters).recorded(), paging, shape);
    }

    private Page<ArticleView> list(ArticleFilter filter, Paging paging, ArticleShape shape) {
        var fingerprint = filter.fingerprint();
        var after = cursors.read(fingerprint, paging.cursor());
        var found = published.list(new SnapshotQuery(filter), place(after), paging.limit() + 1, shape, filter.sort());
        ends(found);
        return Page.of(
                        found,
                        paging.limit(),
                        DeliveredRow::article,
                        row -> cursors.write(
                                fingerprint, List.of(row.requireKey(), row.id().toString())),
                        paging.count() ? published.count(new SnapshotQuery(filter)) : null)
                .within(filter.cacheTags());
    }

    /** Returns the first articles of a list, without a cursor to the rest; all were published at that time or later. */
    List<ArticleView> listSince(ArticleParameters parameters, Instant from, int most, ArticleShape shape) {
        var filter = filters.of(parameters).since(from);
        var found = published.list(new SnapshotQuery(filter), null, most, shape, filter.sort());
        ends(found);
        return found.stream().map(DeliveredRow::article).toList();
    }

    Instant now() {
        return published.now();
    }

    /** Returns articles by the ids of their snapshots. */
    Map<UUID, ArticleView> visible(Collection<UUID> snapshots, Set<ArticleField> fields) {
        var rows = published.listVisible(snapshots, ArticleShape.ofBlocks(fields));
        ends(rows);
        return rows.stream().collect(Collectors.toMap(row -> UUID.fromString(row.requireKey()), DeliveredRow::article));
    }

    /** Returns articles by their ids, without the fields that change apart from the article. */
    Map<UUID, ArticleView> lasting(Collection<UUID> articles, ShapeParameters shape) {
        return published.listByArticle(articles, shape.chosen("full").without(ArticleField.passing())).stream()
                .collect(Collectors.toMap(ArticleView::id, article -> article));
    }

    /** Returns articles by their ids, as lists show them. */
    Map<UUID, ArticleView> summaries(Collection<UUID> articles) {
        return published.listByArticle(articles, ArticleShape.SUMMARY).stream()
                .collect(Collectors.toMap(ArticleView::id, article -> article));
    }

    /** Returns articles by their ids, as lists show them at a moment, and says until when that holds. */
    Map<UUID, ArticleView> cards(Collection<UUID> articles, @Nullable Instant at) {
        var rows = published.listByArticle(articles, at, ArticleShape.SUMMARY);
        ends(rows);
        return rows.stream().collect(Collectors.toMap(DeliveredRow::id, DeliveredRow::article));
    }

    /** Returns the places of articles by their ids. */
    Map<UUID, ArticlePlace> places(Collection<UUID> articles) {
        return published.listPlaces(articles).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<UUID> idsAfter(UUID id, ArticleCriteria criteria, int most) {
        return published.listIdsAfter(id, criteria, most);
    }

    private void ends(List<DeliveredRow> rows) {
        if (rows.isEmpty()) {
            freshness.endsAtNextMoment();
            return;
        }
        var next = rows.stream()
                .map(DeliveredRow::nextMoment)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        freshness.ends(rows.get(0).readAt(), next.orElse(null));
    }

    /**
     * Returns the problem for an article that readers do not have: it is not found, or was taken down for a stated
     * reason.
     */
    private ProblemException gone(String ref, @Nullable String lang) {
        return takedowns
                .find(SlugKind.ARTICLE, ref, lang)
                .map(takedown -> takedown.refusal(new Message("The article was taken down.", "سُحبت هذه المقالة.")))
                .orElseGet(ProblemException::notFound);
    }

    private static SnapshotQuery.@Nullable Place place(@Nullable List<String> cursor) {
        return cursor == null ? null : new SnapshotQuery.Place(cursor.get(0), UUID.fromString(cursor.get(1)));
    }
}
