package dev.midad.newsroom.articles;

import java.util.Map;
import java.util.UUID;

/**
 * Holds a draft as publishing would show it, for SQL of the rooms above.
 *
 * @param columns the names of the columns of a snapshot
 * @param select the query that gives one row of them
 * @param parameters the values of the query's named parameters; {@code :article} and {@code :snapshot} are among them
 */
public record DraftSnapshot(
        UUID article, ArticleType type, String columns, String select, Map<String, Object> parameters) {

    public DraftSnapshot {
        parameters = Map.copyOf(parameters);
    }
}
