package dev.midad.foundation.changes;

import dev.midad.foundation.database.AtStart;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Begins the change log anew where the database was restored, from a copy, into another cluster than the one that wrote
 * it.
 */
public final class LogEpoch extends AtStart {

    private static final Logger LOG = Logger.getLogger(LogEpoch.class);

    @Override
    protected void work(Connection connection) throws SQLException {
        check(connection);
    }

    /**
     * Begins the log anew where another cluster wrote it. The first question takes no lock, because mostly there is
     * nothing to do.
     */
    static void check(Connection connection) throws SQLException {
        if (asked(connection, "select change_log_is_foreign()")
                && asked(connection, "select begin_change_log_anew()")) {
            LOG.warn(
                    "The database was put back into another cluster: its change log begins anew, and copies of the content"
                            + " that are kept elsewhere are made anew");
        }
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
