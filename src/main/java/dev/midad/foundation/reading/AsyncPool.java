package dev.midad.foundation.reading;

import dev.midad.foundation.database.DatabaseAwayException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Connections that wait for nobody. Each event loop has some of its own, so that what is asked by one is not told to it by
 * another.
 */
final class AsyncPool {

    /**
     * How long whoever asks waits.
     *
     * @param connection for a connection that nobody else has
     * @param answer for everything
     */
    record Patience(Duration connection, Duration answer) {}

    // Longer than a login may take, and than those pause who have found nobody there.
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final PgConnectOptions server;
    private final Patience patience;
    private final PoolOptions options;
    private final Map<Thread, Own> byLoop = new ConcurrentHashMap<>();

    AsyncPool(PgConnectOptions server, ReadPoolConfiguration configuration, Patience patience, Vertx vertx) {
        this.vertx = vertx;
        this.server = server;
        this.patience = patience;
        this.options = new PoolOptions()
                .setMaxSize(Math.max(1, configuration.maxSize() / loops(vertx)))
                .setConnectionTimeout((int) patience.connection().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    @SuppressWarnings("deprecation") // On its way to a class that this version does not have.
    private static int loops(Vertx vertx) {
        return (int) StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
    }

    /**
     * Over connections of the event loop on which this is called.
     *
     * @return failed with {@link DatabaseAwayException} where no answer came in time
     */
    <T> Future<T> ask(Function<Pool, Future<T>> question) {
        return byLoop.computeIfAbsent(Thread.currentThread(), unused -> new Own())
                .ask(question);
    }

    void close() {
        byLoop.values().forEach(Own::close);
    }

    /** Those of one event loop, which alone touches them but for the end. */
    private final class Own {

        private volatile Pool pool = open();
        // Something was asked, since when nothing was answered.
        private boolean isOwed;
        private long owedSince;

        private Pool open() {
            return PgBuilder.pool()
                    .with(options)
                    .connectingTo(server)
                    .using(vertx)
                    .build();
        }

        <T> Future<T> ask(Function<Pool, Future<T>> question) {
            var asked = System.nanoTime();
            var over = pool;
            if (!isOwed) {
                isOwed = true;
                owedSince = asked;
            }
            return question.apply(over)
                    .onSuccess(unused -> isOwed = false)
                    .timeout(patience.answer().toMillis(), TimeUnit.MILLISECONDS)
                    .recover(failure -> {
                        if (failure instanceof PgException
                                || System.nanoTime() - asked
                                        < patience.connection().toNanos()) {
                            return Future.failedFuture(failure);
                        }
                        renew(over);
                        return Future.failedFuture(new DatabaseAwayException(
                                new SQLTimeoutException("The database did not answer in time.", failure)));
                    });
        }

        /** The driver closes a connection when the server does: one that says nothing any more keeps its place for ever. */
        private void renew(Pool silent) {
            var isSilent = isOwed && System.nanoTime() - owedSince >= SILENCE.toNanos();
            if (isSilent && silent == pool) {
                pool = open();
                isOwed = false;
                silent.close();
            }
        }

        private void close() {
            pool.close();
        }
    }
}
