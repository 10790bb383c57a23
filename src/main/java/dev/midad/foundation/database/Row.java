package dev.midad.foundation.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a value of one row of a result. */
@FunctionalInterface
public interface Row<T> {

    T of(ResultSet row) throws SQLException;

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(possibleMoment(row, column));
    }

    static @Nullable Instant possibleMoment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
