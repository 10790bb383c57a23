package dev.midad.foundation.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a standby as {@link Standby} does, without a thread that waits. */
final class AsyncStandby {

    /**
     * Identifies a connection by the server's process and by the number, the connection's own, with which a statement
     * of it can be cancelled.
     */
    private record Backend(int process, int secret) {}

    private final AsyncPool pool;
    private final StandbyState state;
    private final Cache<Backend, StandbyPosition> positions = Caffeine.newBuilder()
            .expireAfterWrite(StandbyState.KNOWN_FOR)
            .executor(Runnable::run)
            .build();

    AsyncStandby(AsyncPool pool, StandbyState state) {
        this.pool = pool;
        this.state = state;
    }

    /** Returns the rows; empty where no standby answers, or the standby lacks a known change. */
    Future<Optional<RowSet<Row>>> ask(String sql, Tuple parameters) {
        if (state.isLeftAlone()) {
            return Future.succeededFuture(Optional.empty());
        }
        return pool.ask(connections -> connections.withConnection(connection -> ask(connection, sql, parameters)))
                .recover(gone -> {
                    state.tellAway(gone);
                    return Future.succeededFuture(Optional.empty());
                });
    }

    private Future<Optional<RowSet<Row>>> ask(SqlConnection connection, String sql, Tuple parameters) {
        var session = PgConnection.cast(connection);
        var backend = new Backend(session.processId(), session.secretKey());
        return look(connection, backend).compose(isAbreast -> {
            if (!isAbreast) {
                state.tellBehind();
                return Future.succeededFuture(Optional.empty());
            }
            return connection.preparedQuery(sql).execute(parameters).map(rows -> {
                state.tellAnswered();
                // A time at which something is published may have come while the standby answered.
                return state.isAbreast(positions.getIfPresent(backend)) ? Optional.of(rows) : Optional.empty();
            });
        });
    }

    private Future<Boolean> look(SqlConnection connection, Backend backend) {
        var read = state.lastRead();
        if (read == null || state.isAbreast(positions.getIfPresent(backend))) {
            return Future.succeededFuture(read != null);
        }
        var asked = System.nanoTime();
        return connection
                .preparedQuery(StandbyPosition.STATE.numbered())
                .execute(Tuple.of(read.primary().position()))
                .map(rows -> isAbreast(
                        StandbyPosition.of(
                                read, asked, new AsyncColumns(rows.iterator().next())),
                        backend));
    }

    private boolean isAbreast(@Nullable StandbyPosition found, Backend backend) {
        if (found != null) {
            positions.put(backend, found);
        }
        return state.isAbreast(found);
    }

    void close() {
        pool.close();
    }
}
