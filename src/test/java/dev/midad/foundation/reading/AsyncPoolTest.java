package dev.midad.foundation.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.database.DatabaseAwayException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is slow is waited for, and one that is silent is not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AsyncPoolTest {

    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration LONGER = SILENCE.plusSeconds(1);
    private static final String SLOW = "select 'found' from pg_sleep(" + LONGER.toSeconds() + ")";

    @Inject
    AgroalDataSource jdbc;

    @Inject
    Vertx vertx;

    @Inject
    ReadPoolConfiguration configuration;

    private final LastAnswer lastAnswer = new LastAnswer();
    private AsyncPool pool;

    @BeforeEach
    void open() {
        var server = AsyncServer.of(
                        jdbc.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration())
                .orElseThrow();
        var patience = new AsyncPool.Patience(SILENCE, SILENCE, Duration.ofMinutes(1));
        pool = new AsyncPool(server, configuration, patience, lastAnswer, vertx);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatTakesLongIsWaitedForWhileOthersAreAnswered() throws Exception {
        var others = vertx.setPeriodic(100, unused -> lastAnswer.isNow());
        try {
            assertEquals("found", ask(SLOW).get().iterator().next().getString(0));
        } finally {
            vertx.cancelTimer(others);
        }
    }

    @Test
    void aServerThatAnswersNobodyIsAway() {
        var failure = assertThrows(ExecutionException.class, ask(SLOW)::get);

        assertInstanceOf(DatabaseAwayException.class, failure.getCause());
    }

    private CompletableFuture<RowSet<Row>> ask(String sql) {
        var answer = new CompletableFuture<RowSet<Row>>();
        Function<Pool, Future<RowSet<Row>>> question =
                connections -> connections.preparedQuery(sql).execute();
        vertx.getOrCreateContext()
                .runOnContext(unused ->
                        pool.ask(question).onSuccess(answer::complete).onFailure(answer::completeExceptionally));
        return answer;
    }
}
