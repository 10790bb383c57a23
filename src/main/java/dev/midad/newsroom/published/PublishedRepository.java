package dev.midad.newsroom.published;

import static java.util.Objects.requireNonNull;

import dev.midad.foundation.database.Columns;
import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.AsyncDatabase;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads published and visible articles, and nothing else: no query here names the table of drafts. */
@Singleton
class PublishedRepository {

    private static final Map<Set<ArticleField>, String> USUAL = Stream.of(ArticleField.full(), ArticleField.summary())
            .collect(Collectors.toUnmodifiableMap(fields -> fields, PublishedRepository::written));

    private static final String BY_ID =
            " from published_article p where p.article_id = :key and " + ArticleField.VISIBLE;

    private static final String BY_SLUG = " from slug n join published_article p on p.article_id = n.entity_id"
            + " where n.kind = 'article' and n.slug_key = :key and n.public_from <= now() and " + ArticleField.VISIBLE
            + " and (:lang = '' or p.lang = :lang)"
            + " order by p.lang = (select default_language from publication) desc, p.lang limit 1";

    private final ReadingDatabase database;
    private final AsyncDatabase async;
    private final ArticleRows rows;

    PublishedRepository(ReadingDatabase database, AsyncDatabase async, ArticleRows rows) {
        this.database = database;
        this.async = async;
        this.rows = rows;
    }

    /**
     * Finds an article by its id, its present slug, or a former slug that readers have seen.
     *
     * @param lang the language of the slug; null for any, the publication's own first
     */
    Optional<DeliveredRow> find(String ref, @Nullable String lang, ArticleShape shape) {
        var id = Ref.id(ref);
        return database.find(one(id, shape), parameters(id, ref, lang), row -> delivered(Columns.of(row), shape, null));
    }

    /** Finds the same without keeping a thread waiting; {@link AsyncDatabase} must be there. */
    Future<Optional<DeliveredRow>> findAsync(String ref, @Nullable String lang, ArticleShape shape) {
        var id = Ref.id(ref);
        return async.find(one(id, shape), parameters(id, ref, lang), row -> delivered(row, shape, null));
    }

    private static String one(Optional<UUID> id, ArticleShape shape) {
        return select(shape.fields(), id.isPresent() ? BY_ID : BY_SLUG);
    }

    private static Map<String, Object> parameters(Optional<UUID> id, String ref, @Nullable String lang) {
        return id.isPresent()
                ? Map.of("key", id.get())
                : Map.of("key", Slug.key(ref), "lang", Objects.requireNonNullElse(lang, ""));
    }

    List<DeliveredRow> list(
            SnapshotQuery query, SnapshotQuery.@Nullable Place after, int most, ArticleShape shape, ArticleSort sort) {
        var sql = select(shape.fields(), ", cast(k.at as text) as place")
                + " from (" + query.keys(after, most) + ") k join published_article p on p.id = k.id"
                + " order by k.at " + sort.direction() + ", k.article_id " + sort.direction();
        return database.list(sql, query.parameters(), row -> delivered(Columns.of(row), shape, "place"));
    }

    List<DeliveredRow> listVisible(Collection<UUID> snapshots, ArticleShape shape) {
        return database.list(
                select(shape.fields(), ", p.id as snapshot")
                        + " from published_article p where p.id = any(:snapshots) and " + ArticleField.VISIBLE,
                Map.of("snapshots", snapshots.toArray(UUID[]::new)),
                row -> delivered(Columns.of(row), shape, "snapshot"));
    }

    List<ArticleView> listByArticle(Collection<UUID> articles, ArticleShape shape) {
        return database.list(
                select(shape.fields(), "") + " from published_article p where p.article_id = any(:articles) and "
                        + ArticleField.VISIBLE,
                Map.of("articles", articles.toArray(UUID[]::new)),
                row -> rows.view(Columns.of(row), shape));
    }

    /** Lists the same as readers see them at a moment, or now where that has passed. */
    List<DeliveredRow> listByArticle(Collection<UUID> articles, @Nullable Instant at, ArticleShape shape) {
        var parameters = new HashMap<String, Object>(Map.of("articles", articles.toArray(UUID[]::new)));
        if (at != null) {
            parameters.put("at", at);
        }
        return database.list(
                select(shape.fields(), "") + " from published_article p where p.article_id = any(:articles) and "
                        + (at == null ? ArticleField.VISIBLE : ArticleField.VISIBLE_AT),
                parameters,
                row -> delivered(Columns.of(row), shape, null));
    }

    List<Map.Entry<UUID, ArticlePlace>> listPlaces(Collection<UUID> articles) {
        return database.list(
                "select p.article_id as id, p.section_id, p.lang, p.published_at from published_article p"
                        + " where p.article_id = any(:articles) and " + ArticleField.VISIBLE,
                Map.of("articles", articles.toArray(UUID[]::new)),
                row -> Map.entry(row.getObject("id", UUID.class), ArticlePlace.of(row)));
    }

    List<UUID> listIdsAfter(UUID id, ArticleCriteria criteria, int most) {
        var parameters = new HashMap<String, Object>(criteria.places());
        parameters.put("after", id);
        parameters.put("most", most);
        return database.list(
                "select p.article_id as id from published_article p where p.article_id > :after and "
                        + criteria.holding() + " order by p.article_id limit :most",
                parameters,
                row -> row.getObject("id", UUID.class));
    }

    Instant now() {
        return database.find("select now() as read_at", Map.of(), row -> Row.moment(row, "read_at"))
                .orElseThrow();
    }

    long count(SnapshotQuery query) {
        var sql = query.count();
        return database.find(sql, query.parameters(), row -> row.getLong(1)).orElseThrow();
    }

    private static String select(Set<ArticleField> fields, String more) {
        var usual = USUAL.get(fields);
        return (usual == null ? written(fields) : usual) + more;
    }

    private static String written(Set<ArticleField> fields) {
        return "select " + ArticleField.select(fields) + ", p.lang as language, p.slug as address"
                + ", now() as read_at, " + nextMoment(fields) + " as next_moment";
    }

    /**
     * Returns the SQL for the next moment at which an answer changes; comments close by the clock as well, for each
     * article at a time of its own.
     */
    private static String nextMoment(Set<ArticleField> fields) {
        var next = "(select next_moment())";
        return fields.contains(ArticleField.COMMENTS_OPEN)
                ? "least(%s, (select c.at from (values (%s)) c (at) where c.at > now() and c.at < 'infinity'))"
                        .formatted(next, ArticleField.CLOSING)
                : next;
    }

    private DeliveredRow delivered(Columns row, ArticleShape shape, @Nullable String key) {
        return new DeliveredRow(
                rows.view(row, shape),
                requireNonNull(row.text("address")),
                requireNonNull(row.moment("read_at")),
                row.moment("next_moment"),
                key == null ? null : row.text(key));
    }
}
