package dev.midad.database;

import java.sql.SQLException;

/** The database could not be reached, or refused what it was asked. */
public class DatabaseAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAwayException(SQLException cause) {
        super(cause);
    }
}
