package dev.midad.foundation.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Asks the database something on a connection that the caller has opened and will close. */
public interface Question<T> {

    T ask(Connection connection) throws SQLException;
}
