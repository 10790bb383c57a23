package dev.midad.foundation.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the current row of a JDBC result set. */
record JdbcColumns(ResultSet row) implements Columns {

    @Override
    public @Nullable String text(String column) {
        try {
            return row.getString(column);
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }

    @Override
    public byte @Nullable [] bytes(String column) {
        try {
            return row.getBytes(column);
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }

    @Override
    public @Nullable UUID id(String column) {
        return get(column, UUID.class);
    }

    @Override
    public @Nullable Instant moment(String column) {
        var moment = get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public @Nullable Integer number(String column) {
        return get(column, Integer.class);
    }

    @Override
    public @Nullable Boolean flag(String column) {
        return get(column, Boolean.class);
    }

    private <T> @Nullable T get(String column, Class<T> type) {
        try {
            return row.getObject(column, type);
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }
}
