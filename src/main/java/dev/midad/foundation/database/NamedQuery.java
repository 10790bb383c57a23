package dev.midad.foundation.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds one SQL statement with named parameters, in the two forms that the drivers take. The 500 statements used last
 * are kept, so that the driver sees the same text each time, which it has already prepared.
 *
 * @param marked the SQL with question marks, as JDBC takes it
 * @param numbered the SQL with numbered parameters, as PostgreSQL takes it
 * @param names the parameters' names in the order of their places
 */
public record NamedQuery(String marked, String numbered, List<String> names) {

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");
    private static final Cache<String, NamedQuery> KNOWN =
            Caffeine.newBuilder().maximumSize(500).build();

    public static NamedQuery of(String sql) {
        return KNOWN.get(sql, NamedQuery::read);
    }

    private static NamedQuery read(String sql) {
        var names = new ArrayList<String>();
        var found = NAME.matcher(sql);
        var numbered = found.replaceAll(name -> {
            names.add(name.group(1));
            return "\\$" + names.size();
        });
        return new NamedQuery(found.replaceAll("?"), numbered, List.copyOf(names));
    }

    public <T> List<T> list(Connection connection, Map<String, ?> parameters, Row<T> row) throws SQLException {
        try (var statement = connection.prepareStatement(marked)) {
            for (var i = 0; i < names.size(); i++) {
                bind(statement, i + 1, parameters.get(names.get(i)));
            }
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.of(rows));
                }
                return found;
            }
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof UUID[] ids) {
            statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(place, statement.getConnection().createArrayOf("text", texts));
        } else if (value instanceof Instant moment) {
            statement.setObject(place, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }
}
