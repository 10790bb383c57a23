package dev.midad.foundation.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says that the database could not be reached, or refused a statement. */
public class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseAwayException(SQLException cause) {
        super(cause);
    }

    /**
     * Returns the SQLSTATE by which PostgreSQL or its driver names the fault; null where the pool had no connection.
     */
    public @Nullable String state() {
        return getCause() instanceof SQLException failure ? failure.getSQLState() : null;
    }
}
