package dev.midad.foundation.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database could not be reached, or refused what it was asked. */
public class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseAwayException(SQLException cause) {
        super(cause);
    }

    /** What PostgreSQL or its driver says was wrong; null where the pool had no connection. */
    public @Nullable String state() {
        return getCause() instanceof SQLException failure ? failure.getSQLState() : null;
    }
}
