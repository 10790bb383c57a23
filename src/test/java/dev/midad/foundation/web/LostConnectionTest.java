package dev.midad.foundation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that is lost in the middle of a request is no fault of the request. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LostConnectionTest {

    @Inject
    AgroalDataSource database;

    @Test
    @Timeout(60)
    void aRequestWhoseConnectionIsLostMayBeSentAgain() throws Exception {
        var section = Map.of("name", Newsroom.unique("قسم"));
        try (var holding = database.getConnection()) {
            holding.setAutoCommit(false);
            run(holding, "lock table section in access exclusive mode");

            var answer = CompletableFuture.supplyAsync(() ->
                    Newsroom.admin().contentType(ContentType.JSON).body(section).post("/v1/editorial/sections"));
            endWhoWaits();

            answer.get(30, TimeUnit.SECONDS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", not(emptyOrNullString()))
                    .body("type", equalTo("/problems/unavailable"));
            holding.rollback();
        }

        Newsroom.created("/v1/editorial/sections", section);
    }

    @Test
    @Timeout(60)
    void theEndOfACommitThatIsCutIsNotKnownAndItsKeyTellsIt() throws Exception {
        var tag = Map.of("name", Newsroom.unique("وسم"));
        var key = Newsroom.unique("key");
        try (var holding = database.getConnection()) {
            run(holding, "select pg_advisory_lock(4711)");
            run(holding, """
                    create function wait_at_commit() returns trigger language plpgsql as
                        $$ begin perform pg_advisory_xact_lock(4711); return null; end $$;
                    create constraint trigger waits_at_commit after insert on tag
                        deferrable initially deferred for each row execute function wait_at_commit()
                    """);

            var answer = CompletableFuture.supplyAsync(() -> create(tag, key));
            endWhoCommits();

            answer.get(30, TimeUnit.SECONDS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", not(emptyOrNullString()))
                    .body("type", equalTo("/problems/outcome-unknown"), "detail", containsString("Idempotency-Key"));
            run(holding, "drop function wait_at_commit cascade; select pg_advisory_unlock(4711)");
        }

        var retried = create(tag, key).then().statusCode(201).extract();
        var again = create(tag, key).then().statusCode(201).extract();
        assertEquals(retried.<String>path("id"), again.path("id"));
    }

    private static Response create(Map<String, ?> tag, String key) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(tag)
                .post("/v1/editorial/tags");
    }

    private void endWhoWaits() throws SQLException, InterruptedException {
        endWho("wait_event_type = 'Lock' and query ilike '%section%'");
    }

    private void endWhoCommits() throws SQLException, InterruptedException {
        endWho("wait_event = 'advisory' and query ilike 'commit%'");
    }

    private void endWho(String waits) throws SQLException, InterruptedException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            var ended = false;
            while (!ended) {
                try (var rows = statement.executeQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity where " + waits)) {
                    ended = rows.next();
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
