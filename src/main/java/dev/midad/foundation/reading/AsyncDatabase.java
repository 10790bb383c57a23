package dev.midad.foundation.reading;

import dev.midad.foundation.database.Columns;
import dev.midad.foundation.database.DatabaseAwayException;
import dev.midad.foundation.database.NamedQuery;
import dev.midad.foundation.database.Outage;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs readers' queries outside a transaction, without a thread that waits for the answer: for a short answer, the
 * waiting thread would cost more than all the rest.
 */
@ApplicationScoped
public class AsyncDatabase {

    private static final Logger LOG = Logger.getLogger(AsyncDatabase.class);
    /** Lets an article wait for a connection as long as a list does, and for the answer of a server that is alive. */
    private static final AsyncPool.Patience PATIENCE =
            new AsyncPool.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** Whoever waits too long for a standby asks the primary, so there is no use in waiting longer. */
    private static final AsyncPool.Patience PATIENCE_WITH_STANDBY =
            new AsyncPool.Patience(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(2));

    private static final long PAUSE_WHEN_AWAY = Duration.ofSeconds(1).toNanos();

    private final Optional<AsyncPool> primary;
    private final Optional<AsyncStandby> standby;
    private final Counter byPrimary;
    private final Counter byStandby;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    AsyncDatabase(
            AgroalDataSource jdbc,
            ReadPoolConfiguration configuration,
            ReadingDatabase reading,
            Standby standby,
            StandbyState state,
            Vertx vertx) {
        if (configuration.maxSize() < 1) {
            throw new ConfigurationException("midad.read-pool.max-size must be 1 or more.");
        }
        this.byPrimary = reading.byPrimary();
        this.byStandby = reading.byStandby();
        this.standby = standby.pool()
                .flatMap(replica -> pool(replica, PATIENCE_WITH_STANDBY, new LastAnswer(), configuration, vertx))
                .map(replica -> new AsyncStandby(replica, state));
        // A standby whose address only JDBC understands must still get the queries, so they all go over JDBC.
        this.primary = standby.pool().isPresent() && this.standby.isEmpty()
                ? Optional.empty()
                : pool(jdbc, PATIENCE, reading.lastAnswer(), configuration, vertx);
    }

    private static Optional<AsyncPool> pool(
            AgroalDataSource jdbc,
            AsyncPool.Patience patience,
            LastAnswer lastAnswer,
            ReadPoolConfiguration configuration,
            Vertx vertx) {
        return AsyncServer.of(
                        jdbc.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration())
                .map(server -> new AsyncPool(server, configuration, patience, lastAnswer, vertx));
    }

    /** Makes this bean at the start, so that a wrong configuration stops the start. */
    void start(@Observes StartupEvent event) {
        primary.ifPresent(unused -> LOG.debug("Articles are read without threads"));
    }

    void stop(@Observes ShutdownEvent event) {
        primary.ifPresent(AsyncPool::close);
        standby.ifPresent(AsyncStandby::close);
    }

    /** Returns whether queries can be run here now; if not, the caller uses {@link ReadingDatabase}. */
    public boolean isThere() {
        return primary.isPresent() && System.nanoTime() - notBefore.get() >= 0;
    }

    /**
     * Returns the first row, on the event loop of the caller.
     *
     * @param parameters by the names that they have in the SQL, behind a colon
     * @return failed where the database is away or refuses the statement; with {@link DatabaseAwayException} where the
     *     caller has waited so long that it should not wait again elsewhere
     */
    public <T> Future<Optional<T>> find(String sql, Map<String, ?> parameters, Function<Columns, T> row) {
        var query = NamedQuery.of(sql);
        var tuple = tuple(query, parameters);
        return standby.map(replica -> replica.ask(query.numbered(), tuple)
                        .compose(rows -> rows.isPresent() ? byStandby(rows.get()) : byPrimary(query, tuple)))
                .orElseGet(() -> byPrimary(query, tuple))
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? Optional.of(row.apply(new AsyncColumns(found.next()))) : Optional.empty();
                });
    }

    private Future<RowSet<Row>> byStandby(RowSet<Row> rows) {
        byStandby.increment();
        return Future.succeededFuture(rows);
    }

    private Future<RowSet<Row>> byPrimary(NamedQuery query, Tuple parameters) {
        byPrimary.increment();
        return primary.orElseThrow()
                .ask(connections -> connections.preparedQuery(query.numbered()).execute(parameters))
                .onFailure(this::tellAway);
    }

    private static Tuple tuple(NamedQuery query, Map<String, ?> parameters) {
        var tuple = Tuple.tuple();
        query.names().forEach(name -> tuple.addValue(parameters.get(name)));
        return tuple;
    }

    /**
     * Pauses the asynchronous reading for a second where the failure shows that the database is away. A statement that
     * the server refuses says nothing about the connection.
     */
    private void tellAway(@Nullable Throwable failure) {
        var isRefusal = failure instanceof PgException refusal && !Outage.isAway(refusal.getSqlState());
        if (!isRefusal && isThere()) {
            LOG.warnf("The database cannot be asked without threads just now: %s", failure);
            notBefore.set(System.nanoTime() + PAUSE_WHEN_AWAY);
        }
    }
}
