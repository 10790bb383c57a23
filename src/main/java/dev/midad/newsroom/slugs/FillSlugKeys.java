package dev.midad.newsroom.slugs;

import dev.midad.foundation.database.AtStart;
import dev.midad.language.text.Slug;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes, at a start, the keys anew by which slugs with an underscore, doubled hyphens or a hamza before a waw are found: a
 * version before knew those writings as different, and its replicas may have written some since the upgrade. Where
 * another thing has the new key, the old one stays, and the slug's holder is found by its id.
 */
public final class FillSlugKeys extends AtStart {

    /** Is the condition of {@code slug_key_of_before_idx}, to the letter. */
    private static final String OF_BEFORE = "slug_key ~ '[_ ]|--|^-|-$|ءو' or (slug_key ~ 'يو' and slug ~ 'ئ')";

    private static final String CANDIDATES =
            "select kind, lang, slug_key, slug, entity_id from slug where " + OF_BEFORE;

    private static final String RENAME = """
            update slug s set slug_key = ?
            where s.kind = ? and s.lang = ? and s.slug_key = ? and not exists (
                select from slug o where o.kind = s.kind and o.lang = s.lang and o.slug_key = ?)
            """;

    /** Frees a former slug that has become another writing of the present one. */
    private static final String JOIN = """
            delete from slug s
            where s.kind = ? and s.lang = ? and s.slug_key = ? and exists (
                select from slug o
                where o.kind = s.kind and o.lang = s.lang and o.slug_key = ? and o.entity_id = s.entity_id)
            """;

    private static final String FOLLOW = "update %s set slug_key = ? where id = ? and slug_key = ?";

    /** Holds one slug whose key a version before has made. */
    private record Row(String kind, String lang, String key, String slug, UUID holder) {

        String table() {
            return kind.equals(SlugKind.PAGE.tag()) ? SlugKind.ARTICLE.tag() : kind;
        }
    }

    @Override
    protected void work(Connection connection) throws SQLException {
        fill(connection);
    }

    static void fill(Connection connection) throws SQLException {
        for (var row : candidates(connection)) {
            var key = Slug.key(row.slug());
            if (!key.equals(row.key()) && isMoved(connection, row, key)) {
                execute(connection, FOLLOW.formatted(row.table()), key, row.holder(), row.key());
            }
        }
    }

    private static boolean isMoved(Connection connection, Row row, String key) throws SQLException {
        return execute(connection, RENAME, key, row.kind(), row.lang(), row.key(), key) == 1
                || execute(connection, JOIN, row.kind(), row.lang(), row.key(), key) == 1;
    }

    private static List<Row> candidates(Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var select = connection.createStatement();
                var row = select.executeQuery(CANDIDATES)) {
            while (row.next()) {
                rows.add(new Row(
                        row.getString("kind"),
                        row.getString("lang"),
                        row.getString("slug_key"),
                        row.getString("slug"),
                        row.getObject("entity_id", UUID.class)));
            }
        }
        return rows;
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            return statement.executeUpdate();
        }
    }
}
