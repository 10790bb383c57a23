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
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Holds the asynchronous connections to one server. Each event loop has connections of its own, so that an answer never
 * has to be passed from one loop to another.
 */
final class AsyncPool {

    /**
     * Limits how long a caller waits. A server that is slow and healthy is told from one that is away by its answers to
     * others.
     *
     * @param connection the longest wait for a free connection
     * @param silence the longest wait in which the server answers nobody
     * @param answer the longest wait for the answer, the wait for a connection included
     */
    record Patience(Duration connection, Duration silence, Duration answer) {}

    // This is longer than a login may take, and longer than the pause that callers make when the database was away.
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final PgConnectOptions server;
    private final Patience patience;
    private final LastAnswer lastAnswer;
    private final PoolOptions options;
    private final Map<Thread, Own> byLoop = new ConcurrentHashMap<>();

    /** @param lastAnswer of this server, over these connections and others */
    AsyncPool(
            PgConnectOptions server,
            ReadPoolConfiguration configuration,
            Patience patience,
            LastAnswer lastAnswer,
            Vertx vertx) {
        this.vertx = vertx;
        this.server = server;
        this.patience = patience;
        this.lastAnswer = lastAnswer;
        this.options = new PoolOptions()
                .setMaxSize(Math.max(1, configuration.maxSize() / loops(vertx)))
                .setConnectionTimeout((int) patience.connection().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) IDLE.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    @SuppressWarnings("deprecation") // Vert.x moves this to a class that its present version does not have.
    private static int loops(Vertx vertx) {
        return (int) StreamSupport.stream(vertx.nettyEventLoopGroup().spliterator(), false)
                .count();
    }

    /** Asks over a connection of the event loop on which this is called. */
    <T> Future<T> ask(Function<Pool, Future<T>> question) {
        return byLoop.computeIfAbsent(Thread.currentThread(), unused -> new Own())
                .ask(question);
    }

    void close() {
        byLoop.values().forEach(Own::close);
    }

    /** Holds the connections of one event loop; only that loop uses them, except when they are closed. */
    private final class Own {

        private volatile Pool pool = open();
        // True while something was asked and nothing has been answered since.
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
            var answer = question.apply(over).onSuccess(unused -> {
                isOwed = false;
                lastAnswer.isNow();
            });
            return patiently(answer, asked).recover(failure -> {
                if (failure instanceof PgException
                        || System.nanoTime() - asked < patience.connection().toNanos()) {
                    return Future.failedFuture(failure);
                }
                renew(over);
                return Future.failedFuture(new DatabaseAwayException(
                        new SQLTimeoutException("The database did not answer in time.", failure)));
            });
        }

        private <T> Future<T> patiently(Future<T> answer, long asked) {
            return answer.timeout(patience.silence().toMillis(), TimeUnit.MILLISECONDS)
                    .recover(failure -> {
                        var mayGoOn = failure instanceof TimeoutException
                                && lastAnswer.isWithin(patience.silence())
                                && System.nanoTime() - asked < patience.answer().toNanos();
                        return mayGoOn ? patiently(answer, asked) : Future.failedFuture(failure);
                    });
        }

        /**
         * Opens new connections where the server has been silent for too long: the driver closes a connection only when
         * the server does, so a silent connection would keep its place for ever.
         */
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
