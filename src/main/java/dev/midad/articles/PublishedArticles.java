package dev.midad.articles;

import dev.midad.text.Slug;
import dev.midad.web.Cursors;
import dev.midad.web.Freshness;
import dev.midad.web.Message;
import dev.midad.web.Page;
import dev.midad.web.Paging;
import dev.midad.web.ProblemException;
import dev.midad.web.ProblemType;
import dev.midad.web.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
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

/** Gives readers what is published. */
@ApplicationScoped
class PublishedArticles {

    /** An article, and the slug that it is found by now, even where that was not asked for. */
    record Found(ArticleView article, String slug) {}

    static final String RELATED = "related";
    static final String COMMENTS = "comments";

    private final PublishedRepository published;
    private final ArticleRows rows;
    private final ArticleFilters filters;
    private final Cursors cursors;
    private final TakedownRepository takedowns;
    private final Freshness freshness;
    private final IncludedComments comments;

    PublishedArticles(
            PublishedRepository published,
            ArticleRows rows,
            ArticleFilters filters,
            Cursors cursors,
            TakedownRepository takedowns,
            Freshness freshness,
            IncludedComments comments) {
        this.published = published;
        this.rows = rows;
        this.filters = filters;
        this.cursors = cursors;
        this.takedowns = takedowns;
        this.freshness = freshness;
        this.comments = comments;
    }

    @Transactional
    Found read(String ref, Set<ArticleField> fields, BodyFormat format, Set<String> included) {
        var row = Ref.id(ref)
                .map(id -> published.findById(id, fields))
                .orElseGet(() -> published.findBySlug(Slug.key(ref), fields))
                .orElseThrow(() -> gone(ref));
        ends(List.of(row));
        var article = rows.view(row, fields, format);
        return new Found(
                article.with(
                        included.contains(RELATED) ? related(article.id()) : null,
                        included.contains(COMMENTS) ? comments.firstOf(article.id()) : null),
                row.get("address", String.class));
    }

    @Transactional
    Page<ArticleView> list(ArticleParameters parameters, Paging paging, Set<ArticleField> fields, BodyFormat format) {
        var filter = filters.of(parameters);
        var fingerprint = filter.fingerprint();
        var after = cursors.read(fingerprint, paging.cursor());
        var found = published.list(new SnapshotQuery(filter), place(after), paging.limit() + 1, fields, filter.sort());
        ends(found);
        return Page.of(
                        found,
                        paging.limit(),
                        row -> rows.view(row, fields, format),
                        row -> cursors.write(fingerprint, List.of(row.get("place", String.class), id(row).toString())),
                        paging.count() ? published.count(new SnapshotQuery(filter)) : null)
                .within(filter.cacheTags());
    }

    Instant now() {
        return published.now();
    }

    /** By snapshot. */
    Map<UUID, ArticleView> visible(Collection<UUID> snapshots, Set<ArticleField> fields) {
        var rows = published.listVisible(snapshots, fields);
        ends(rows);
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("snapshot", UUID.class), row -> this.rows.view(row, fields, BodyFormat.BLOCKS)));
    }

    /** By article. */
    Map<UUID, ArticleView> lasting(Collection<UUID> articles, ShapeParameters shape) {
        var fields = EnumSet.copyOf(shape.chosen("full"));
        fields.removeAll(ArticleField.passing());
        return published.listByArticle(articles, fields).stream()
                .map(row -> rows.view(row, fields, shape.format()))
                .collect(Collectors.toMap(ArticleView::id, article -> article));
    }

    /** By article. */
    Map<UUID, ArticlePlace> places(Collection<UUID> articles) {
        return published.listPlaces(articles).stream()
                .collect(Collectors.toMap(PublishedArticles::id, ArticlePlace::of));
    }

    List<UUID> idsAfter(UUID id, ArticleCriteria criteria, int most) {
        return published.listIdsAfter(id, criteria, most);
    }

    private void ends(List<Tuple> rows) {
        if (rows.isEmpty()) {
            freshness.endsAtNextMoment();
            return;
        }
        var next = rows.stream()
                .map(row -> row.get("next_moment", Instant.class))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        freshness.ends(rows.get(0).get("read_at", Instant.class), next.orElse(null));
    }

    /** Not there, or taken down for a reason that readers are told. */
    private ProblemException gone(String ref) {
        return Ref.id(ref)
                .map(takedowns::findById)
                .orElseGet(() -> takedowns.findBySlug(Slug.key(ref)))
                .map(PublishedArticles::takenDown)
                .orElseGet(ProblemException::notFound);
    }

    private static ProblemException takenDown(Takedown takedown) {
        var stated = takedown.statement() == null
                ? new Message("The article was taken down.", "سُحبت هذه المقالة.")
                : new Message(takedown.statement(), takedown.statement());
        return ProblemException.of(ProblemType.TAKEN_DOWN, stated)
                .telling("reason", takedown.reason())
                .telling("takenDownAt", takedown.at().toString());
    }

    private List<ArticleView> related(UUID id) {
        var fields = ArticleField.summary();
        return published.listRelated(id, fields).stream()
                .map(row -> rows.view(row, fields, BodyFormat.BLOCKS))
                .toList();
    }

    private static SnapshotQuery.@Nullable Place place(@Nullable List<String> cursor) {
        return cursor == null ? null : new SnapshotQuery.Place(cursor.get(0), UUID.fromString(cursor.get(1)));
    }

    private static UUID id(Tuple row) {
        return row.get(ArticleField.ID.column(), UUID.class);
    }
}
