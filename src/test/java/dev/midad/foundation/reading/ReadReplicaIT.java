package dev.midad.foundation.reading;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Program;
import dev.midad.fixtures.Soak;
import dev.midad.fixtures.StandbyServer;
import dev.midad.foundation.database.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Midad with a standby for what readers ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadReplicaIT {

    private static final int CHANGES = Soak.times(30, 300);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Path directory = Path.of("target");
    private EmbeddedDatabase database;
    private StandbyServer standby;
    private Program midad;
    private int asked;

    @BeforeAll
    void aDatabaseAndItsStandby() throws Exception {
        directory = Files.createTempDirectory(Path.of("target"), "standby-");
        database = EmbeddedDatabase.start(directory.resolve("database"));
        running.push(database);
        standby = StandbyServer.of(directory.resolve("database"), database.datasource(), directory.resolve("standby"));
        running.push(standby);
        midad = program();
    }

    @AfterAll
    void everythingStops() throws Exception {
        for (var one : running) {
            one.close();
        }
    }

    @Test
    void theStandbyAnswersReadersAndThePrimaryDoesWhileItIsAway() throws Exception {
        var id = article();
        publish(id, 0);
        await(() -> isReadFrom("standby", id));
        health().body("checks.find { it.name == 'Read replica' }.data.state", equalTo("abreast"));

        standby.stop();
        for (var one = 0; one < 20; one++) {
            assertEquals(0, kicker(id));
        }
        assertTrue(isReadFrom("primary", id));
        health().body("status", equalTo("UP"))
                .body("checks.find { it.name == 'Read replica' }.data.state", equalTo("away"));

        standby.start();
        await(() -> isReadFrom("standby", id));
    }

    @Test
    void nobodyIsShownWhatIsOlderThanAnAcknowledgedChangeWhileReplayIsPaused() throws Exception {
        var id = article();
        publish(id, 0);
        await(() -> isReadFrom("standby", id));

        standby.run("select pg_wal_replay_pause()");
        for (var change = 1; change <= CHANGES; change++) {
            publish(id, change);
            assertEquals(change, kicker(id));
            midad.get("/v1/articles/" + id).then().body("kicker", equalTo(String.valueOf(change)));
        }
        await(() -> metric("midad_read_replica_lag_seconds") > 0);
        withdraw(id);
        midad.get("/v1/articles/" + id).then().statusCode(404);
        midad.get("/v1/articles?limit=7").then().body("data.id", not(hasItem(id)));

        standby.run("select pg_wal_replay_resume()");
        publish(id, CHANGES + 1);
        await(() -> isReadFrom("standby", id));
        assertEquals(CHANGES + 1, kicker(id));
    }

    @Test
    void nobodyIsShownWhatIsOlderThanAnAcknowledgedChangeWhileTheStandbyFollows() throws Exception {
        var id = article();
        publish(id, 0);
        await(() -> isReadFrom("standby", id));

        for (var change = 1; change <= CHANGES; change++) {
            publish(id, change);
            assertEquals(change, kicker(id));
            // Some come soon after, when it has just replayed the change, and some later.
            for (var read = 0; read < change % 20; read++) {
                assertEquals(change, kicker(id));
            }
        }

        assertTrue(metric("midad_reads_total{database=\"standby\"}") > 0);
    }

    @Test
    void whatIsPlannedIsShownInTimeByTheStandbyAsWell() throws Exception {
        var id = article();
        publish(article(), 0);
        var at = Instant.now().plusSeconds(4);
        admin().header("If-Match", "*")
                .body(Map.of("at", at.toString()))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);

        await(() -> {
            var before = Instant.now();
            var status = midad.get(path(id)).statusCode();
            var after = Instant.now();
            assertTrue(status == 404 || !after.isBefore(at), "shown before its time");
            assertTrue(status == 200 || before.isBefore(at), "not shown in its time");
            return !before.isBefore(at.plusSeconds(1));
        });
        await(() -> isReadFrom("standby", id));
    }

    @Test
    void aWrongAddressStopsTheStartInOneLine() throws Exception {
        var wrong = program("-Dmidad.read-replica.jdbc-url=standby:5432");

        assertEquals(1, wrong.exitCode());
        assertEquals(
                1,
                wrong.output()
                        .lines()
                        .filter(line -> line.contains("midad.read-replica.jdbc-url is no address"))
                        .count());
    }

    private Program program(String... options) throws IOException {
        var all = new ArrayList<String>();
        database.datasource().forEach((key, value) -> all.add("-D" + key + "=" + value));
        all.add("-Dmidad.bootstrap.admin-token=" + Newsroom.ADMIN);
        all.add("-Dmidad.read-replica.jdbc-url=" + standby.url());
        all.addAll(List.of(options));
        var program = Program.start(directory.resolve("midad" + all.size()), all.toArray(String[]::new));
        running.push(program);
        return program;
    }

    private String article() {
        return admin().body(Map.of("headline", "خبر", "kicker", "0"))
                .post("/v1/editorial/articles")
                .path("id");
    }

    private void publish(String id, int kicker) {
        admin().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("kicker", String.valueOf(kicker)))
                .patch("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200);
        admin().header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);
    }

    private void withdraw(String id) {
        admin().header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/unpublish", id)
                .then()
                .statusCode(200);
    }

    private int kicker(String id) {
        return Integer.parseInt(
                midad.get(path(id)).then().statusCode(200).extract().path("kicker"));
    }

    /** Each time in another writing, which nothing is kept for. */
    private String path(String id) {
        var fields =
                List.of("slug", "lang", "dir", "headline", "deck", "keyPoints", "bylines", "section", "tags", "body");
        asked++;
        var chosen = Stream.iterate(0, place -> place < fields.size(), place -> place + 1)
                .filter(place -> (asked >> place & 1) == 1)
                .map(fields::get)
                .toList();
        return "/v1/articles/" + id + "?fields=kicker" + (chosen.isEmpty() ? "" : "," + String.join(",", chosen));
    }

    private boolean isReadFrom(String which, String id) {
        var name = "midad_reads_total{database=\"" + which + "\"}";
        var before = metric(name);
        kicker(id);
        return metric(name) > before;
    }

    private double metric(String name) {
        return midad.get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private ValidatableResponse health() {
        return midad.get("/health/ready").then().statusCode(200).contentType(startsWith("application/json"));
    }

    private RequestSpecification admin() {
        return midad.request()
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .contentType(ContentType.JSON);
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(until), "it did not come about");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
