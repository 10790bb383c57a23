package dev.midad.foundation.database;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the values of one row by the names of its columns, whichever driver has read it; null where SQL says null. */
public interface Columns {

    static Columns of(ResultSet row) {
        return new JdbcColumns(row);
    }

    @Nullable
    String text(String column);

    /** Returns the bytes of a column of type {@code bytea}. */
    byte @Nullable [] bytes(String column);

    @Nullable
    UUID id(String column);

    @Nullable
    Instant moment(String column);

    @Nullable
    Integer number(String column);

    @Nullable
    Boolean flag(String column);
}
