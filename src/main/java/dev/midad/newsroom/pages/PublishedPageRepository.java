package dev.midad.newsroom.pages;

import static java.util.Objects.requireNonNull;

import dev.midad.foundation.database.Columns;
import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import dev.midad.newsroom.published.ArticleField;
import dev.midad.newsroom.published.ArticleRows;
import dev.midad.newsroom.published.ArticleShape;
import dev.midad.newsroom.published.ArticleView;
import dev.midad.newsroom.published.BodyFormat;
import dev.midad.newsroom.published.PlacedArticle;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the pages that readers have at this moment, and nothing of the desk; one statement a question. */
@Singleton
class PublishedPageRepository {

    static final ArticleShape IN_LISTS = new ArticleShape(
                    EnumSet.complementOf(EnumSet.of(
                            ArticleField.BODY,
                            ArticleField.FOOTNOTES,
                            ArticleField.SEO,
                            ArticleField.SOCIAL_TITLE,
                            ArticleField.SOCIAL_DESCRIPTION)),
                    BodyFormat.BLOCKS)
            .within(ArticleField.ofPages());

    // The SQL of delivery reads snapshots of articles; under this name it reads those of pages, and no others.
    private static final String PAGES =
            "with published_article as not materialized (select * from published_page) select ";
    private static final String READ_AT =
            ", p.lang as language, now() as read_at, (select next_moment()) as next_moment";
    private static final String FROM = " from published_article p where " + ArticleField.VISIBLE;
    private static final String BY_SLUG = " from slug n join published_article p on p.article_id = n.entity_id"
            + " where n.kind = 'page' and n.slug_key = :key and n.public_from <= now() and " + ArticleField.VISIBLE
            + " and (:lang = '' or p.lang = :lang)"
            + " order by p.lang = (select default_language from publication) desc, p.lang limit 1";
    private static final String ONE_TITLE = " and p.title_id = 1 and (:lang = '' or p.lang = :lang)";

    private static final String LISTED =
            "(%1$s.seo ->> 'noindex') is distinct from 'true' and (%1$s.seo ->> 'canonicalUrl') is null";
    private static final String PLACES =
            """
            select p.article_id as asked, o.article_id as id, o.lang, o.slug, o.updated_at
            from (
                select p.article_id, p.slug, p.translation_group from published_page p
                where %1$s and %2$s order by p.slug collate "C", p.article_id limit :most) p
            join published_page o on o.translation_group = p.translation_group
                and o.visible_from <= now() and o.visible_until > now() and %3$s
            order by p.slug collate "C", p.article_id, o.lang
            """.formatted(ArticleField.VISIBLE, LISTED.formatted("p"), LISTED.formatted("o"));

    /** Finds a page in all its languages as {@code PublishedPlaces} does an article. */
    private static final String LANGUAGES = """
            select o.article_id as id, o.lang, o.slug, o.updated_at
            from published_page p
            join published_page o on o.translation_group = p.translation_group
                and o.visible_from <= now() and o.visible_until > now() and (o.article_id = p.article_id or %2$s)
            where p.article_id = :id and %1$s order by o.lang
            """.formatted(ArticleField.VISIBLE, LISTED.formatted("o"));

    private final ReadingDatabase database;
    private final ArticleRows rows;

    PublishedPageRepository(ReadingDatabase database, ArticleRows rows) {
        this.database = database;
        this.rows = rows;
    }

    static ArticleShape whole(BodyFormat format) {
        return new ArticleShape(ArticleField.ofPages(), format);
    }

    /**
     * Finds a page by its id, its present slug, or a former slug that readers have seen.
     *
     * @param lang the language of the slug; null for any, the publication's own first
     */
    Optional<PageRow> find(String ref, @Nullable String lang, ArticleShape shape) {
        var id = Ref.id(ref);
        return id.isPresent()
                ? database.find(
                        select(shape.fields()) + FROM + " and p.article_id = :id",
                        Map.of("id", id.get()),
                        row -> row(row, shape))
                : database.find(
                        select(shape.fields()) + BY_SLUG,
                        Map.of("key", Slug.key(ref), "lang", written(lang)),
                        row -> row(row, shape));
    }

    /** Finds a page with all that a description of it needs. */
    Optional<ArticleView> findWhole(UUID id) {
        var shape = whole(BodyFormat.BLOCKS);
        return database.find(
                select(shape.fields()) + FROM + " and p.article_id = :id",
                Map.of("id", id),
                row -> rows.view(Columns.of(row), shape));
    }

    /** Lists the page in all its languages, itself among them; those are missing that search engines are not to show. */
    List<PlacedArticle> listLanguages(UUID id) {
        return database.list(LANGUAGES, Map.of("id", id), PublishedPageRepository::place);
    }

    List<PageRow> listByIds(Collection<UUID> ids, ArticleShape shape) {
        return database.list(
                select(shape.fields()) + FROM + " and p.article_id = any (:ids)",
                Map.of("ids", ids.toArray(UUID[]::new)),
                row -> row(row, shape));
    }

    /** Lists pages in the order of their slugs. */
    List<PageRow> list(@Nullable String lang, @Nullable List<String> after, int most) {
        var parameters = new HashMap<String, Object>(Map.of("lang", written(lang), "most", most));
        var where = ONE_TITLE;
        if (after != null) {
            where += " and (p.slug collate \"C\", p.article_id) > (:afterSlug, :afterId)";
            parameters.put("afterSlug", after.get(0));
            parameters.put("afterId", UUID.fromString(after.get(1)));
        }
        return database.list(
                select(IN_LISTS.fields()) + FROM + where + " order by p.slug collate \"C\", p.article_id limit :most",
                parameters,
                row -> row(row, IN_LISTS));
    }

    long count(@Nullable String lang) {
        return database.find(
                        "select count(*) from published_page p where " + ArticleField.VISIBLE + ONE_TITLE,
                        Map.of("lang", written(lang)),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** Lists the first pages by slug in each of their languages, as {@code PublishedPlaces} does with articles. */
    List<Map.Entry<UUID, PlacedArticle>> listPlaces(int most) {
        return database.list(
                PLACES, Map.of("most", most), row -> Map.entry(row.getObject("asked", UUID.class), place(row)));
    }

    private static PlacedArticle place(ResultSet row) throws SQLException {
        return new PlacedArticle(
                row.getObject("id", UUID.class),
                row.getString("lang"),
                row.getString("slug"),
                null,
                Row.moment(row, "updated_at"));
    }

    List<UUID> listIdsAfter(UUID id, int most) {
        return database.list(
                "select p.article_id as id from published_page p where " + ArticleField.VISIBLE
                        + " and p.article_id > :after order by p.article_id limit :most",
                Map.of("after", id, "most", most),
                row -> row.getObject("id", UUID.class));
    }

    private static String select(Set<ArticleField> fields) {
        return PAGES + ArticleField.select(fields) + READ_AT;
    }

    private static String written(@Nullable String lang) {
        return Objects.requireNonNullElse(lang, "");
    }

    private PageRow row(ResultSet found, ArticleShape shape) throws SQLException {
        var row = Columns.of(found);
        return new PageRow(
                PageView.of(rows.view(row, shape)), requireNonNull(row.moment("read_at")), row.moment("next_moment"));
    }
}
