package dev.midad;

import static dev.midad.fixtures.Replicas.admin;
import static dev.midad.fixtures.Replicas.await;
import static dev.midad.fixtures.Replicas.published;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Program;
import dev.midad.fixtures.Replicas;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A Midad whose database falls silent, and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {

    // More than the program has connections at rest.
    private static final int AT_ONCE = 8;
    private static final int PLACES = AT_ONCE + 2;
    private static final List<String> FIELDS = List.of("id", "slug", "lang", "headline", "deck", "tags", "body");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private Replicas database;
    private Program midad;

    @BeforeAll
    void one() throws Exception {
        database = Replicas.onADatabaseOfTheirOwn();
        midad = database.start("first", "-Dmidad.delivery.max-requests=" + PLACES);
    }

    @AfterEach
    void theDatabaseGoesOn() throws Exception {
        database.signal("CONT");
    }

    @AfterAll
    void everythingStops() throws Exception {
        threads.shutdownNow();
        database.close();
    }

    @Test
    void whatIsHotIsReadOnWhileTheDatabaseIsAwayAndEverythingHeals() throws Exception {
        var id = published(midad);
        var path = "/v1/articles/" + id;
        var kept = hot(path);

        database.signal("STOP");
        await(() -> midad.get(path).then().statusCode(200).extract().header("Warning") != null);
        assertEquals(kept, midad.get(path).asString());
        admin(midad)
                .get("/v1/editorial/articles")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json");
        database.signal("CONT");

        await(() -> midad.get(path).then().statusCode(200).extract().header("Warning") == null);
        admin(midad).get("/v1/editorial/articles").then().statusCode(200);
        admin(midad).header("If-Match", "*").post("/v1/editorial/articles/{id}/unpublish", id);
        midad.get(path).then().statusCode(404);
    }

    @Test
    void whatWouldOnlyWaitIsRefusedAtOnceAndWhatIsHotIsNot() throws Exception {
        var path = "/v1/articles/" + published(midad);
        hot(path);

        // Whoever is let in hangs for as long as the database does.
        database.signal("STOP");
        var isOver = new AtomicBoolean();
        var readers = IntStream.rangeClosed(1, PLACES + 4)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> {
                            while (!isOver.get()) {
                                var answer = midad.get("/v1/articles?limit=" + number);
                                if ("1".equals(answer.header("Retry-After"))) {
                                    answer.then().statusCode(503).contentType("application/problem+json");
                                    isOver.set(true);
                                }
                            }
                        },
                        threads))
                .toList();
        await(isOver::get);
        midad.get(path).then().statusCode(200);
        database.signal("CONT");

        for (var reader : readers) {
            reader.get();
        }
        await(() -> midad.get("/v1/articles?limit=5").statusCode() == 200);
    }

    @Test
    void requestsThatHangOnTheDatabaseEndInARefusal() throws Exception {
        assertRefusedWhileItHangs(number -> admin(midad).get("/v1/editorial/articles"));
    }

    @Test
    void readsThatHangOnTheDatabaseEndInARefusal() throws Exception {
        var ids =
                IntStream.range(0, AT_ONCE).mapToObj(number -> published(midad)).toList();

        assertRefusedWhileItHangs(number -> midad.get(another("/v1/articles/" + ids.get(number))));
    }

    /** Returns what is kept of an article that was just published. */
    private String hot(String path) {
        // The log tells of the publication a moment later, and what was kept of the article before is dropped then.
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        return midad.get(path).then().statusCode(200).extract().asString();
    }

    private void assertRefusedWhileItHangs(IntFunction<Response> request) throws Exception {
        askedAtOnce(request).forEach(answer -> answer.then().statusCode(200));

        database.signal("STOP");
        askedAtOnce(request).forEach(answer -> answer.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json"));
        database.signal("CONT");

        await(() -> request.apply(0).statusCode() == 200);
    }

    private List<Response> askedAtOnce(IntFunction<Response> request) {
        var asked = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> request.apply(number), threads))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    /** Returns the address of the same with another choice of fields each time, for which nothing is kept. */
    private String another(String path) {
        var number = asked.incrementAndGet();
        var fields = IntStream.range(0, FIELDS.size())
                .filter(field -> (number >> field & 1) == 1)
                .mapToObj(FIELDS::get)
                .toList();
        return path + "?fields=" + String.join(",", fields);
    }
}
