package dev.midad.newsroom.slugs;

import dev.midad.foundation.database.AtStart;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives, at a start, slugs of articles the language of their article where they have none: a replica of the version before
 * knows of no languages, and may have written some since the migration.
 */
public final class FillSlugLanguages extends AtStart {

    private static final String FILL = """
            update slug s set lang = a.lang from article a
            where s.kind = 'article' and s.lang = '' and a.id = s.entity_id and not exists (
                select from slug o where o.kind = 'article' and o.slug_key = s.slug_key and o.lang = a.lang)
            """;

    @Override
    protected void work(Connection connection) throws SQLException {
        try (var fill = connection.createStatement()) {
            fill.executeUpdate(FILL);
        }
    }
}
