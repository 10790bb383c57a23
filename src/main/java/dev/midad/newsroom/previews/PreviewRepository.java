package dev.midad.newsroom.previews;

import dev.midad.foundation.database.Columns;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.newsroom.articles.ArticleType;
import dev.midad.newsroom.articles.DraftSnapshot;
import dev.midad.newsroom.published.ArticleField;
import dev.midad.newsroom.published.ArticleRows;
import dev.midad.newsroom.published.ArticleShape;
import dev.midad.newsroom.published.ArticleView;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads one draft through the very SQL that publishes it and the very SQL that delivers it, without keeping a snapshot.
 * It is the only query that gives a draft in delivery form. It takes the draft itself and no address, so that no
 * request to delivery leads to it.
 */
@ApplicationScoped
class PreviewRepository {

    // This query gives the names of the tables of delivery to the rows that publishing would put there, so that the SQL
    // of delivery reads the draft. It reads everything else, such as translations, as readers do.
    private static final String DRAFT = """
            with p (%s) as (
            %s), published_tag as (
                select cast(:snapshot as uuid) as snapshot_id, t.tag_id, t.position
                from article_tag t where t.article_id = :article
            )%s
            select %s, p.lang as language, p.slug as address from p
            """;

    // The translations of a page are pages.
    private static final String OF_PAGES = ", published_article as not materialized (select * from published_page)";

    private final ReadingDatabase database;
    private final ArticleRows rows;

    PreviewRepository(ReadingDatabase database, ArticleRows rows) {
        this.database = database;
        this.rows = rows;
    }

    ArticleView read(DraftSnapshot draft, ArticleShape shape) {
        var isPage = draft.type() == ArticleType.PAGE;
        var shown = isPage ? shape.within(ArticleField.ofPages()) : shape;
        var sql = DRAFT.formatted(
                draft.columns(), draft.select(), isPage ? OF_PAGES : "", ArticleField.select(shown.fields()));
        return database.find(sql, draft.parameters(), row -> rows.preview(Columns.of(row), shown))
                .orElseThrow();
    }
}
