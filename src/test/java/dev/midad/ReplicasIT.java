package dev.midad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Program;
import dev.midad.foundation.database.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several Midads on one database. */
class ReplicasIT {

    private static final int ARTICLES = 200;
    private static final int ACTS = 600;
    private static final int CHANGES = Integer.getInteger("midad.changes", 1_200);
    private static final int CUTS = 20;
    // More than the program has connections at rest.
    private static final int AT_ONCE = 8;

    private final List<AutoCloseable> running = new ArrayList<>();
    private Path directory = Path.of("target");
    private EmbeddedDatabase database;
    private Connection connection;

    @BeforeEach
    void aDatabaseForAll() throws IOException, SQLException {
        directory = Files.createTempDirectory(Path.of("target"), "replicas-");
        database = EmbeddedDatabase.start(directory.resolve("database"));
        var source = database.datasource();
        connection = DriverManager.getConnection(
                source.get("quarkus.datasource.jdbc.url"),
                source.get("quarkus.datasource.username"),
                source.get("quarkus.datasource.password"));
    }

    @AfterEach
    void everythingStops() throws Exception {
        signal("CONT");
        for (var one : running) {
            one.close();
        }
        connection.close();
        database.close();
    }

    @Test
    void ofTwoHundredArticlesForOneSecondEachIsAnnouncedOnceThoughAReplicaIsKilledInIt() throws Exception {
        var first = replica("first");
        var second = replica("second");
        var at = schedule(first);

        assertVisibleFrom(at, second, first);

        await(() -> announced().size() == ARTICLES);
        assertEquals(ARTICLES, announced().stream().distinct().count());
        assertEquals(
                ARTICLES,
                strings("select entity_id from audit_event where action = 'publish' and actor_id is null")
                        .size());
    }

    @Test
    void readersSeeThemInTimeThoughNothingAnnouncesThemAndTheNextStartMakesUpForIt() throws Exception {
        var silent = replica("silent", "-Dquarkus.scheduler.enabled=false");
        var at = schedule(silent);

        assertVisibleFrom(at, silent, null);
        assertEquals(List.of(), announced());

        replica("late");
        await(() -> announced().size() == ARTICLES);
        assertEquals(ARTICLES, announced().stream().distinct().count());
    }

    @Test
    void theLimitOfCommentsFromOneAddressHoldsAcrossBoth() throws Exception {
        var limit = "-Dmidad.comments.per-address=30";
        var replicas = List.of(replica("first", limit), replica("second", limit));
        var id = admin(replicas.get(0))
                .body(Map.of("headline", "خبر"))
                .post("/v1/editorial/articles")
                .<String>path("id");
        admin(replicas.get(0)).header("If-Match", "*").post("/v1/editorial/articles/{id}/publish", id);

        var statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(number -> replicas.get(number % 2)
                        .request()
                        .contentType(ContentType.JSON)
                        .header("X-Forwarded-For", "10.1.2." + number)
                        .body(Map.of("name", "قارئ", "text", "رأي رقم " + number))
                        .post("/v1/articles/{id}/comments", id)
                        .statusCode())
                .toList();

        assertEquals(30, statuses.stream().filter(status -> status == 202).count());
        assertEquals(70, statuses.stream().filter(status -> status == 429).count());
        assertEquals(30, strings("select id from comment").size());
    }

    @Test
    void threeReplicasFindWhatIsPublishedAndNothingElseThoughTheIndexOfOneIsDeleted() throws Exception {
        var replicas = List.of(replica("first"), replica("second"), replica("third"));
        var desks = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> new Desk(number, replicas))
                .toList();

        desks.parallelStream().forEach(desk -> desk.work(ACTS / 8));
        var files = deleted(directory.resolve("second").resolve("index"));
        desks.parallelStream().forEach(desk -> desk.work(ACTS / 8));

        assertTrue(files > 0);
        assertTrue(replicas.get(1).output().contains("The search index is made anew"));
    }

    @Test
    void noReaderSeesWhatIsOlderThanAnActOnTheSameReplicaOrThanASecondOnAnotherThoughListenersAreCut()
            throws Exception {
        var replicas = List.of(replica("first"), replica("second"), replica("third"));
        var stories = IntStream.range(0, 12)
                .mapToObj(number -> new Story(replicas, number))
                .toList();
        var isOver = new AtomicBoolean();
        var readers = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    var reads = 0;
                    for (var random = new Random(number); !isOver.get(); reads++) {
                        stories.get(random.nextInt(stories.size())).read(random.nextInt(replicas.size()));
                    }
                    return reads;
                }))
                .toList();

        var cuts = 0;
        for (var round = 0; round < CUTS; round++) {
            stories.parallelStream().forEach(story -> story.goOn(CHANGES / CUTS / stories.size()));
            cuts += strings(
                            "select pg_terminate_backend(pid)::text from pg_stat_activity where query ilike 'listen%' or "
                                    + "query like '%next_moment()) m (at)%' and pid <> pg_backend_pid() order by random() limit 1")
                    .size();
        }
        isOver.set(true);

        assertTrue(cuts > 0, "no listener was ever cut");
        for (var reader : readers) {
            assertTrue(reader.get() > 0);
        }
    }

    @Test
    void whatIsHotIsReadOnWhileTheDatabaseIsAwayAndEverythingHeals() throws Exception {
        var midad = replica("first");
        var id = published(midad);
        var path = "/v1/articles/" + id;
        var kept = midad.get(path).then().statusCode(200).extract();

        signal("STOP");
        await(() -> midad.get(path).then().statusCode(200).extract().header("Warning") != null);
        assertEquals(kept.asString(), midad.get(path).asString());
        admin(midad)
                .get("/v1/editorial/articles")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json");
        signal("CONT");

        await(() -> midad.get(path).then().statusCode(200).extract().header("Warning") == null);
        admin(midad).get("/v1/editorial/articles").then().statusCode(200);
        admin(midad).header("If-Match", "*").post("/v1/editorial/articles/{id}/unpublish", id);
        midad.get(path).then().statusCode(404);
    }

    @Test
    void whatWouldOnlyWaitIsRefusedAtOnceAndWhatIsHotIsNot() throws Exception {
        var midad = replica("first", "-Dmidad.delivery.max-requests=2");
        var path = "/v1/articles/" + published(midad);
        midad.get(path).then().statusCode(200);

        // Whoever is let in hangs for as long as the database does.
        signal("STOP");
        var isOver = new AtomicBoolean();
        var readers = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    while (!isOver.get()) {
                        var answer = midad.get("/v1/articles?limit=" + number);
                        if ("1".equals(answer.header("Retry-After"))) {
                            answer.then().statusCode(503).contentType("application/problem+json");
                            isOver.set(true);
                        }
                    }
                }))
                .toList();
        await(isOver::get);
        midad.get(path).then().statusCode(200);
        signal("CONT");

        for (var reader : readers) {
            reader.get();
        }
        await(() -> midad.get("/v1/articles?limit=5").statusCode() == 200);
    }

    @Test
    void requestsThatHangOnTheDatabaseEndInARefusal() throws Exception {
        var midad = replica("first");

        assertRefusedWhileItHangs(number -> admin(midad).get("/v1/editorial/articles"));
    }

    @Test
    void readsThatHangOnTheDatabaseEndInARefusal() throws Exception {
        var midad = replica("first", "-Dmidad.delivery.cache-size=1");
        var ids =
                IntStream.range(0, AT_ONCE).mapToObj(number -> published(midad)).toList();

        assertRefusedWhileItHangs(number -> midad.get("/v1/articles/" + ids.get(number)));
    }

    private void assertRefusedWhileItHangs(IntFunction<Response> request) throws Exception {
        askedAtOnce(request).forEach(answer -> answer.then().statusCode(200));

        signal("STOP");
        askedAtOnce(request).forEach(answer -> answer.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json"));
        signal("CONT");

        await(() -> request.apply(0).statusCode() == 200);
    }

    private static List<Response> askedAtOnce(IntFunction<Response> request) {
        var asked = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> request.apply(number)))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static String published(Program midad) {
        var id = admin(midad)
                .body(Map.of("headline", "خبر"))
                .post("/v1/editorial/articles")
                .<String>path("id");
        admin(midad)
                .header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** To the database's server and all its processes. */
    private void signal(String name) throws IOException, InterruptedException {
        try (var files = Files.walk(directory.resolve("database"))) {
            var file = files.filter(one -> one.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            var server = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).get(0)))
                    .orElseThrow();
            var command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(server.pid())));
            server.descendants().map(one -> String.valueOf(one.pid())).forEach(command::add);
            new ProcessBuilder(command).start().waitFor();
        }
    }

    private static long deleted(Path index) throws IOException {
        try (var files = Files.walk(index)) {
            return files.sorted(Comparator.reverseOrder())
                    .filter(file -> file.toFile().delete())
                    .count();
        }
    }

    /** Somebody who publishes and withdraws articles of their own, and looks for them, each time on any replica. */
    private static final class Desk {

        private final int number;
        private final List<Program> replicas;
        private final Random random;
        private final List<String> articles;
        private final boolean[] published;

        Desk(int number, List<Program> replicas) {
            this.number = number;
            this.replicas = replicas;
            this.random = new Random(number);
            this.articles = IntStream.range(0, 10)
                    .mapToObj(article -> admin(replicas.get(0))
                            .body(Map.of("headline", word(article)))
                            .post("/v1/editorial/articles")
                            .<String>path("id"))
                    .toList();
            this.published = new boolean[articles.size()];
        }

        private String word(int article) {
            return "كلمة" + number + "ث" + article;
        }

        void work(int acts) {
            for (var act = 0; act < acts; act++) {
                var article = random.nextInt(articles.size());
                published[article] = !published[article];
                admin(any())
                        .header("If-Match", "*")
                        .post(
                                "/v1/editorial/articles/{id}/" + (published[article] ? "publish" : "unpublish"),
                                articles.get(article))
                        .then()
                        .statusCode(200);
                assertEquals(published[article] ? List.of(articles.get(article)) : List.of(), found(article));
            }
        }

        private List<String> found(int article) {
            var answer = any().request().queryParam("q", word(article)).get("/v1/search");
            while (answer.statusCode() == 503) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                answer = any().request().queryParam("q", word(article)).get("/v1/search");
            }
            var page = answer.then().statusCode(200).extract().jsonPath();
            return page.getString("searchedFor") == null ? page.getList("data.article.id") : List.of();
        }

        private Program any() {
            return replicas.get(random.nextInt(replicas.size()));
        }
    }

    /** An article that changes again and again; its kicker counts how often. */
    private static final class Story {

        private static final int GONE = -1;
        private static final Duration LATEST_ELSEWHERE = Duration.ofSeconds(1);

        /** What readers have after an act that was acknowledged at that time. */
        private record Act(int replica, int kicker, long acknowledged) {}

        private final List<Program> replicas;
        private final Random random;
        private final String id;
        private final List<Act> acts = new CopyOnWriteArrayList<>();
        private int changes;

        Story(List<Program> replicas, int number) {
            this.replicas = replicas;
            this.random = new Random(number);
            this.id = admin(replicas.get(0))
                    .body(Map.of("headline", "قصة " + number, "kicker", "0"))
                    .post("/v1/editorial/articles")
                    .path("id");
            publish(0);
        }

        void goOn(int most) {
            for (var one = 0; one < most; one++) {
                if (random.nextInt(4) == 0 && acts.get(acts.size() - 1).kicker() != GONE) {
                    act("unpublish", random.nextInt(replicas.size()), GONE);
                    continue;
                }
                changes++;
                admin(any())
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .body(Map.of("kicker", String.valueOf(changes)))
                        .patch("/v1/editorial/articles/{id}", id)
                        .then()
                        .statusCode(200);
                publish(random.nextInt(replicas.size()));
            }
        }

        private void publish(int replica) {
            act("publish", replica, changes);
        }

        private void act(String act, int replica, int kicker) {
            admin(replicas.get(replica))
                    .header("If-Match", "*")
                    .post("/v1/editorial/articles/{id}/" + act, id)
                    .then()
                    .statusCode(200);
            acts.add(new Act(replica, kicker, System.nanoTime()));
        }

        private Program any() {
            return replicas.get(random.nextInt(replicas.size()));
        }

        /** What is shown is the last that this replica must know by then, or something later. */
        void read(int replica) {
            var asked = System.nanoTime();
            var before = List.copyOf(acts);
            var answer = replicas.get(replica).get("/v1/articles/" + id);
            var seen = answer.statusCode() == 200 ? Integer.parseInt(answer.path("kicker")) : GONE;
            var last = IntStream.range(0, before.size())
                    .filter(at -> before.get(at).replica() == replica
                            || asked - before.get(at).acknowledged() > LATEST_ELSEWHERE.toNanos())
                    .max()
                    .orElse(0);
            var lastKicker = IntStream.rangeClosed(0, last)
                    .map(at -> before.get(at).kicker())
                    .max()
                    .orElse(0);
            if (seen == GONE) {
                // It was gone then, or has gone since; what is under way may not be listed yet.
                assertTrue(
                        before.get(last).kicker() == GONE
                                || acts.stream().skip(last).anyMatch(act -> act.kicker() == GONE)
                                || acts.size() <= before.size() + 1,
                        "gone without having been withdrawn");
            } else {
                assertTrue(
                        before.get(last).kicker() == GONE ? seen > lastKicker : seen >= lastKicker,
                        () -> "shown " + seen + " after " + before.get(last));
            }
        }
    }

    private Program replica(String name, String... options) throws IOException {
        var all = new ArrayList<>(List.of(options));
        database.datasource().forEach((key, value) -> all.add("-D" + key + "=" + value));
        all.add("-Dmidad.bootstrap.admin-token=" + Newsroom.ADMIN);
        var program = Program.start(directory.resolve(name), all.toArray(String[]::new));
        running.add(program);
        return program;
    }

    private Instant schedule(Program midad) throws SQLException {
        var ids = IntStream.range(0, ARTICLES)
                .mapToObj(number -> admin(midad)
                        .body(Map.of("headline", "خبر " + number))
                        .post("/v1/editorial/articles")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        var at = now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        ids.forEach(id -> admin(midad)
                .header("If-Match", "*")
                .body(Map.of("at", at.toString()))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200));
        assertTrue(now().isBefore(at), "scheduling took longer than until the time itself");
        return at;
    }

    /** Whatever is asked before the time shows none, and whatever is asked after it shows all, by the database's clock. */
    private void assertVisibleFrom(Instant at, Program asked, @Nullable Program killed) throws Exception {
        var victim = killed;
        while (now().isBefore(at.plusSeconds(2))) {
            var before = now();
            var total = asked.get("/v1/articles?count=true&limit=1").jsonPath().getInt("page.total");
            if (now().isBefore(at)) {
                assertEquals(0, total);
            } else if (!before.isBefore(at)) {
                assertEquals(ARTICLES, total);
                if (victim != null) {
                    victim.kill();
                    victim = null;
                }
            }
        }
        assertNull(victim, "it was never killed");
    }

    private static RequestSpecification admin(Program midad) {
        return midad.request()
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .contentType(ContentType.JSON);
    }

    private List<String> announced() throws SQLException {
        return strings("select entity_id from content_change where kind = 'article'");
    }

    private Instant now() throws SQLException {
        return Instant.parse(
                strings("select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                        .get(0));
    }

    private List<String> strings(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }

    /** Something that comes about sooner or later. */
    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) throws SQLException {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.holds()) {
            assertTrue(Instant.now().isBefore(until), "it did not come about");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
