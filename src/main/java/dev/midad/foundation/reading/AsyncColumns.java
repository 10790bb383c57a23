package dev.midad.foundation.reading;

import dev.midad.foundation.database.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row that the asynchronous driver has received. */
record AsyncColumns(Row row) implements Columns {

    @Override
    public @Nullable String text(String column) {
        return row.getString(column);
    }

    @Override
    public byte @Nullable [] bytes(String column) {
        var bytes = row.getBuffer(column);
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable UUID id(String column) {
        return row.getUUID(column);
    }

    @Override
    public @Nullable Instant moment(String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public @Nullable Integer number(String column) {
        return row.getInteger(column);
    }

    @Override
    public @Nullable Boolean flag(String column) {
        return row.getBoolean(column);
    }
}
