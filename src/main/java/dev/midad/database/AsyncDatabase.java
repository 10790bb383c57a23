package dev.midad.database;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks what readers ask for, outside a transaction, without a thread that waits for the answer: at the price of a thread, a
 * short answer costs more than all the rest of it.
 */
@ApplicationScoped
public class AsyncDatabase {

    private static final Logger LOG = Logger.getLogger(AsyncDatabase.class);
    /** Connections, logins, resources, on its way down or up (PostgreSQL, appendix A). */
    private static final List<String> AWAY = List.of("08", "28", "53", "57");

    private static final long PAUSE_WHEN_AWAY = Duration.ofSeconds(1).toNanos();

    private final Optional<AsyncPool> pool;
    private final Counter asked;
    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    AsyncDatabase(
            AgroalDataSource jdbc,
            ReadPoolConfiguration configuration,
            ReadingDatabase reading,
            Standby standby,
            Vertx vertx) {
        this.asked = reading.byPrimary();
        // A standby is asked over JDBC, where each connection shows that it has everything.
        this.pool = standby.isConfigured()
                ? Optional.empty()
                : AsyncServer.of(jdbc.getConfiguration()
                                .connectionPoolConfiguration()
                                .connectionFactoryConfiguration())
                        .map(server -> new AsyncPool(server, configuration, vertx));
    }

    /** Wrong words in the configuration stop the start. */
    void start(@Observes StartupEvent event) {
        pool.ifPresent(unused -> LOG.debug("Articles are read without threads"));
    }

    void stop(@Observes ShutdownEvent event) {
        pool.ifPresent(AsyncPool::close);
    }

    /** Whether it can be asked; if not, {@link ReadingDatabase} can be. */
    public boolean isThere() {
        return pool.isPresent() && System.nanoTime() - notBefore.get() >= 0;
    }

    /**
     * The first row, on the event loop of whoever asks.
     *
     * @param parameters by the names that they have in the SQL, behind a colon
     * @return failed where the database is away or refuses; with {@link DatabaseAwayException} where whoever asks has waited
     *     for that so long that they should not be sent to wait elsewhere
     */
    public <T> Future<Optional<T>> find(String sql, Map<String, ?> parameters, Function<Columns, T> row) {
        var query = NamedQuery.of(sql);
        asked.increment();
        return pool.orElseThrow()
                .ask(query.numbered(), tuple(query, parameters))
                .onFailure(this::tellAway)
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? Optional.of(row.apply(new AsyncColumns(found.next()))) : Optional.empty();
                });
    }

    private static Tuple tuple(NamedQuery query, Map<String, ?> parameters) {
        var tuple = Tuple.tuple();
        query.names().forEach(name -> tuple.addValue(parameters.get(name)));
        return tuple;
    }

    /** What the server refuses of a statement says nothing of the way to it. */
    private void tellAway(@Nullable Throwable failure) {
        var isRefusal =
                failure instanceof PgException refusal && AWAY.stream().noneMatch(refusal.getSqlState()::startsWith);
        if (!isRefusal && isThere()) {
            LOG.warnf("The database cannot be asked without threads just now: %s", failure);
            notBefore.set(System.nanoTime() + PAUSE_WHEN_AWAY);
        }
    }
}
