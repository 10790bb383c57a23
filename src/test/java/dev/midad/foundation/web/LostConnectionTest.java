package dev.midad.foundation.web;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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

    private void endWhoWaits() throws SQLException, InterruptedException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            var ended = false;
            while (!ended) {
                try (var rows = statement.executeQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query ilike '%section%'")) {
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
