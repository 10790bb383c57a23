package dev.midad.foundation.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Refuses a database on which Midad would fail or misread Arabic, before any table is created in it. */
public final class DatabaseCheck implements Callback {

    private static final int OLDEST_VERSION = 18;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "DatabaseCheck";
    }

    /** @throws ConfigurationException in one line that says what to change */
    @Override
    public void handle(Event event, Context context) {
        try {
            check(context.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void check(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new ConfigurationException(
                    "quarkus.datasource.jdbc.url leads to PostgreSQL %d; Midad needs %d or newer."
                            .formatted(version, OLDEST_VERSION));
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_database(), pg_encoding_to_char(encoding),
                            datlocprovider = 'c' and datctype in ('C', 'POSIX'), 'ش' ~ '[[:alpha:]]'
                        from pg_database where datname = current_database()
                        """)) {
            row.next();
            require(row.getString(1), row.getString(2), row.getBoolean(3) || !row.getBoolean(4));
        }
    }

    private static void require(String database, String encoding, boolean knowsNoLetters) {
        if (!encoding.equals("UTF8")) {
            throw new ConfigurationException(
                    "The database %s is in %s: make one with \"create database … encoding 'UTF8' template template0\"."
                            .formatted(database, encoding));
        }
        if (knowsNoLetters) {
            throw new ConfigurationException(
                    "The database %s has the locale C, where Arabic letters are no letters: make one with \"create database … locale_provider builtin builtin_locale 'C.UTF-8' template template0\"."
                            .formatted(database));
        }
    }
}
