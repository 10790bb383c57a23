package dev.midad.newsroom.published;

import static java.util.Objects.requireNonNull;

import dev.midad.foundation.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an article lies that readers have: what decides whether somebody's part of the content holds it. */
public record ArticlePlace(@Nullable UUID section, String lang, Instant publishedAt) {

    static ArticlePlace of(ResultSet row) throws SQLException {
        return new ArticlePlace(
                row.getObject("section_id", UUID.class), row.getString("lang"), Row.moment(row, "published_at"));
    }

    /** @param article with all that its view has */
    public static ArticlePlace of(ArticleView article) {
        var section = StoredJson.read(article.section());
        return new ArticlePlace(
                section == null ? null : section.id(),
                requireNonNull(article.lang()),
                requireNonNull(article.publishedAt()));
    }
}
