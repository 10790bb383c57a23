package dev.midad.newsroom.authors;

import dev.midad.language.text.SortName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Says, at a start, what authors stand by in lists where nothing says so: of all of them after the upgrade that brought it,
 * and later of those that a replica of the version before has written.
 */
public final class FillSortNames implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return FillSortNames.class.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            fill(context.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
