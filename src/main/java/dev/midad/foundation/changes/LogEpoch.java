package dev.midad.foundation.changes;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/**
 * Begins the change log anew where the database was restored, from a copy, into another cluster than the one that wrote
 * it.
 */
public final class LogEpoch implements Callback {

    private static final Logger LOG = Logger.getLogger(LogEpoch.class);

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
        return LogEpoch.class.getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            check(context.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
