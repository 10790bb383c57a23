package dev.midad.foundation.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What is to be asked on a connection that somebody else has opened, and will close. */
public interface Question<T> {

    T ask(Connection connection) throws SQLException;
}
