package dev.midad.foundation.database;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Program;
import dev.midad.fixtures.Soak;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A Midad whose embedded server is killed under it. */
@Timeout(240)
class KilledServerIT {

    private static final int CREATES = Soak.times(200, 2_000);
    private static final Set<Integer> PASSING = Set.of(409, 503);

    private Path data = Path.of("target");

    @BeforeEach
    void aDataDirectoryOfItsOwn() throws IOException {
        data = Files.createTempDirectory(Path.of("target"), "killed-data-").resolve("data");
    }

    @Test
    void whatIsSentAgainUntilItIsAnsweredIsDoneOnceThroughAKill() throws Exception {
        try (var midad = Program.start(data)) {
            var ids = ConcurrentHashMap.<String>newKeySet();
            var half = new CountDownLatch(CREATES / 2);
            var writers = Executors.newFixedThreadPool(4);
            var done = writers.submit(() -> {
                half.await();
                return postmaster().destroyForcibly();
            });
            for (var i = 0; i < CREATES; i++) {
                var number = i;
                writers.execute(() -> {
                    ids.add(created(midad, number));
                    half.countDown();
                });
            }
            writers.shutdown();
            assertTrue(writers.awaitTermination(2, TimeUnit.MINUTES));

            assertTrue(done.get());
            assertEquals(CREATES, ids.size());
            // Each once, and the sample page.
            assertEquals(CREATES + 1, total(midad));
            midad.get("/health/ready")
                    .then()
                    .statusCode(200)
                    .body(
                            "checks.find { it.name == 'Embedded database' }.data",
                            equalTo(Map.of("state", "running", "restarts", 1)));
        }
    }

    @Test
    void aConnectionInTheMiddleOfAStatementHoldsNoNewServerUp() throws Exception {
        try (var midad = Program.start(data)) {
            var working = new Thread(this::count, "counting");
            working.start();
            while (!isCounting()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            var killed = postmaster();

            killed.destroyForcibly();
            killed.onExit().get();

            working.join();
            created(midad, 1);
            assertTrue(midad.output().contains("serves again"), midad.output());
        }
    }

    /** Sends the request until it is answered. */
    private static String created(Program midad, int number) {
        var answer = create(midad, number);
        while (PASSING.contains(answer.statusCode())) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = create(midad, number);
        }
        return answer.then().statusCode(201).extract().path("id");
    }

    private static Response create(Program midad, int number) {
        return midad.admin()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "killed-" + number)
                .body(Map.of("headline", "خبر " + number))
                .post("/v1/editorial/articles");
    }

    private static int total(Program midad) {
        return midad.admin()
                .get("/v1/editorial/articles?count=true&limit=1")
                .jsonPath()
                .getInt("page.total");
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile()[0])).orElseThrow();
    }

    private String[] pidFile() throws IOException {
        return Files.readString(data.resolve("postgres/postmaster.pid")).split("\n", -1);
    }

    /** Counts for much longer than the test may take, unless it is ended. */
    private void count() {
        try {
            ask("select count(*) from (select generate_series(1, 100000000000)) counted");
        } catch (SQLException | IOException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCounting() throws SQLException, IOException {
        return ask("select exists (select from pg_stat_activity where query like '%counted' and wait_event is null)")
                .equals("t");
    }

    private String ask(String sql) throws SQLException, IOException {
        var url = "jdbc:postgresql://127.0.0.1:%s/postgres?sslmode=disable".formatted(pidFile()[3]);
        var password = Files.readString(data.resolve("postgres-password")).strip();
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
