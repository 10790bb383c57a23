package dev.midad.newsroom.articles;

import dev.midad.foundation.database.AtStart;
import dev.midad.language.text.WordBeginnings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Makes, at a start, the words by which lists of the desk find, for the rows that have none: those from before the words
 * were kept, and those that something other than the program wrote.
 */
public final class FillWords extends AtStart {

    private static final String NAMES =
            "array(select name union all select e.value ->> 'name' from jsonb_each(translations) e)";
    private static final List<Words> ALL = List.of(
            new Words("section", "words", NAMES),
            new Words("author", "words", NAMES),
            new Words("tag", "words", NAMES),
            new Words("user_account", "words", "array[name]"),
            new Words("article", "headline_words", "array[coalesce(headline, '')]"));
    private static final int BATCH = 1000;

    /** @param texts the SQL of an array of the texts whose words the column keeps */
    private record Words(String table, String column, String texts) {

        String wordless() {
            return "select id, %s from %s where %s is null limit %d".formatted(texts, table, column, BATCH);
        }

        String keep() {
            return "update %s set %s = ? where id = ?".formatted(table, column);
        }
    }

    @Override
    protected void work(Connection connection) throws SQLException {
        for (var words : ALL) {
            fill(connection, words);
        }
    }

    private static void fill(Connection connection, Words words) throws SQLException {
        try (var wordless = connection.prepareStatement(words.wordless());
                var keep = connection.prepareStatement(words.keep())) {
            var filled = BATCH;
            while (filled == BATCH) {
                filled = 0;
                try (var row = wordless.executeQuery()) {
                    while (row.next()) {
                        keep.setString(
                                1, WordBeginnings.of((String[]) row.getArray(2).getArray()));
                        keep.setObject(2, row.getObject(1, UUID.class));
                        keep.addBatch();
                        filled++;
                    }
                }
                keep.executeBatch();
            }
        }
    }
}
