package dev.midad.newsroom.authors;

import dev.midad.foundation.database.AtStart;
import dev.midad.language.text.SortName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Says, at a start, what authors stand by in lists where nothing says so: of all of them after the upgrade that brought it,
 * and later of those that a replica of the version before has written.
 */
public final class FillSortNames extends AtStart {

    @Override
    protected void work(Connection connection) throws SQLException {
        fill(connection);
    }

    static void fill(Connection connection) throws SQLException {
        try (var unsorted = connection.createStatement();
                var sort = connection.prepareStatement("update author set sorted_by = ? where id = ?");
                var row = unsorted.executeQuery("select id, name from author where sorted_by is null")) {
            while (row.next()) {
                sort.setString(1, SortName.key(SortName.of(row.getString("name"))));
                sort.setObject(2, row.getObject("id", UUID.class));
                sort.addBatch();
            }
            sort.executeBatch();
        }
    }
}
