package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens when two do something at the same moment. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RacesTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aDraftThatNamesWhatVanishesMeanwhileIsAConflictAndLeavesNothing() throws Exception {
        var tag = Newsroom.tag().getString("id");
        var headline = Newsroom.unique("سباق");

        Response answer;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "delete from tag where id = '%s'".formatted(tag));
            var pending =
                    CompletableFuture.supplyAsync(() -> create(Map.of("headline", headline, "tags", List.of(tag))));
            awaitBlocked(connection);
            connection.commit();
            answer = pending.get(1, TimeUnit.MINUTES);
        }

        answer.then().statusCode(409).body("type", equalTo("/problems/conflict"));
        assertEquals(0, count("select count(*) from article where headline = '%s'".formatted(headline)));
    }

    @Test
    void draftsWithTheSameHeadlineAtOnceGetSlugsOfTheirOwn() {
        var headline = Newsroom.unique("نفس العنوان");

        var slugs = IntStream.range(0, 16)
                .parallel()
                .mapToObj(number -> create(Map.of("headline", headline)))
                .map(answer -> answer.then().statusCode(201).extract().<String>path("slug"))
                .toList();

        assertEquals(slugs.size(), new HashSet<>(slugs).size());
    }

    @Test
    void ofTwoWhoWantTheSameSlugOneGetsIt() {
        var slug = Newsroom.unique("مختار").replace(' ', '-');

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(number -> create(Map.of("slug", slug)).statusCode())
                .toList();

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(7, answers.stream().filter(status -> status == 409).count());
    }

    @Test
    void sectionsThatAreMovedUnderOneAnotherAtOnceStayATree() throws Exception {
        var one = Newsroom.section().getString("id");
        var two = Newsroom.section().getString("id");

        IntStream.range(0, 20).parallel().forEach(number -> {
            var moved = number % 2 == 0 ? one : two;
            var path = "/v1/editorial/sections/" + moved;
            Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("parent", moved.equals(one) ? two : one))
                    .patch(path);
        });

        assertTrue(
                count("select count(*) from section where id in ('%s', '%s') and parent_id is null".formatted(one, two))
                        >= 1);
    }

    @Test
    void fiftyEditorsOfOneArticleLoseNothingOfOneAnother() throws Exception {
        var path = "/v1/editorial/articles/" + Newsroom.draft().getString("id");
        var editors = Executors.newFixedThreadPool(50);
        try {
            var work = IntStream.range(0, 50)
                    .mapToObj(editor -> CompletableFuture.runAsync(() -> addPoint(path, "نقطة " + editor), editors))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(work).get(3, TimeUnit.MINUTES);
        } finally {
            editors.shutdownNow();
        }

        var article = Newsroom.admin().get(path).jsonPath();
        assertEquals(
                IntStream.range(0, 50).mapToObj(editor -> "نقطة " + editor).collect(Collectors.toSet()),
                new HashSet<>(article.getList("keyPoints", String.class)));
        assertEquals(51, article.getInt("revision"));
    }

    /** As an editor's program does it: reads, adds, saves, and on 412 does so again with what stands by then. */
    private static void addPoint(String path, String point) {
        int status;
        do {
            var read = Newsroom.admin().get(path);
            var points = new ArrayList<>(read.jsonPath().getList("keyPoints", String.class));
            points.add(point);
            status = Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", read.header("ETag"))
                    .body(Map.of("keyPoints", points))
                    .patch(path)
                    .statusCode();
            assertTrue(status == 200 || status == 412, "answered " + status);
        } while (status == 412);
    }

    private static Response create(Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post("/v1/editorial/articles");
    }

    /** Until somebody waits for a lock of ours. */
    private void awaitBlocked(Connection holder) throws SQLException {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        var pid = backend(holder);
        while (count("select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))".formatted(pid))
                == 0) {
            assertTrue(Instant.now().isBefore(until), "nobody came to wait");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
