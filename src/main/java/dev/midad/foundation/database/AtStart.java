package dev.midad.foundation.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Is done at each start after the migrations, in a transaction: what SQL alone cannot fill, and what a replica of the
 * version before, which still writes during an upgrade, has left out. It must be cheap where nothing is to be done.
 */
public abstract class AtStart implements Callback {

    @Override
    public final boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public final boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public final String getCallbackName() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Override
    public final void handle(Event event, Context context) {
        try {
            work(context.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** @throws SQLException which ends the start */
    protected abstract void work(Connection connection) throws SQLException;
}
