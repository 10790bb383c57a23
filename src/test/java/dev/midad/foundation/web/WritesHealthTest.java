package dev.midad.foundation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A full disk is told, and ends no reading. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WritesHealthTest {

    private static final String CHECK = "checks.find { it.name == 'Writes' }.";

    @Inject
    AgroalDataSource database;

    @Test
    void whereChangesAreRefusedForWantOfSpaceReadersStayAndTheHealthTells() throws SQLException {
        health().body(CHECK + "status", equalTo("UP"), CHECK + "data.state", equalTo("accepted"));

        // What PostgreSQL itself says of a full disk.
        run("""
                create function no_space() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$
                """);
        run("create trigger no_space before insert on tag for each row execute function no_space()");
        try {
            create().then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/unavailable"), "detail", containsString("no space left"));
            health().body(
                            CHECK + "status", equalTo("UP"),
                            CHECK + "data.state", equalTo("refused"),
                            CHECK + "data.reason", equalTo("no space left"),
                            CHECK + "data.since", notNullValue());
            Newsroom.reader().get("/v1/tags").then().statusCode(200);
        } finally {
            run("drop function no_space cascade");
        }

        create().then().statusCode(201);
        health().body(CHECK + "data.state", equalTo("accepted"), CHECK + "data.since", nullValue());
    }

    private static Response create() {
        return Newsroom.admin()
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of("name", Newsroom.unique("وسم")))
                .post("/v1/editorial/tags");
    }

    private static ValidatableResponse health() {
        return Newsroom.reader().get("/health/ready").then().statusCode(200);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
