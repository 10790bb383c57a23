package dev.midad.newsroom.published;

import static java.util.Objects.requireNonNull;

import dev.midad.foundation.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says where a published article lies. Section, language and time decide whether the part of the content that a client
 * asked for holds it.
 */
public record ArticlePlace(@Nullable UUID section, String lang, Instant publishedAt) {

    static ArticlePlace of(ResultSet row) throws SQLException {
        return new ArticlePlace(
                row.getObject("section_id", UUID.class), row.getString("lang"), Row.moment(row, "published_at"));
    }

    /**
     * Returns the place of an article.
     *
     * @param article a view that has section, language and time of publication
     */
    public static ArticlePlace of(ArticleView article) {
        var section = StoredJson.read(article.section());
        return new ArticlePlace(
                section == null ? null : section.id(),
                requireNonNull(article.lang()),
                requireNonNull(article.publishedAt()));
    }
}
