package dev.midad;

import static dev.midad.fixtures.Replicas.admin;
import static dev.midad.fixtures.Replicas.await;
import static dev.midad.fixtures.Replicas.published;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Program;
import dev.midad.fixtures.Replicas;
import dev.midad.fixtures.Soak;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Several Midads on one database; with {@code -Psoak} they are at work for long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {

    private static final int ARTICLES = Soak.times(40, 200);
    private static final Duration UNTIL_THE_SECOND = Duration.ofSeconds(Soak.times(10, 20));
    private static final int ACTS = Soak.times(160, 2_000);
    private static final int CHANGES = Soak.times(240, 10_000);
    private static final int CUTS = Soak.times(5, 20);
    private static final int READERS = Soak.times(3, 6);
    private static final int LIMIT = 30;
    private static final String ANNOUNCED = "select entity_id from content_change where kind = 'article'";

    private Replicas database;
    private List<Program> replicas;

    @BeforeAll
    void threeAtWork() throws Exception {
        database = Replicas.onADatabaseOfTheirOwn();
        replicas = List.of(replica("first"), replica("second"), replica("third"));
    }

    @AfterAll
    void everythingStops() throws Exception {
        database.close();
    }

    @Test
    void ofTwoHundredArticlesForOneSecondEachIsAnnouncedOnceThoughAReplicaIsKilledInIt() throws Exception {
        var victim = replica("victim");
        var planned = schedule(victim);

        assertVisibleFrom(planned, replicas.get(0), victim);

        await(() -> announced(planned).size() == ARTICLES);
        assertEquals(ARTICLES, Set.copyOf(announced(planned)).size());
        assertEquals(ARTICLES, publishedByMidad(planned).size());
    }

    @Test
    void readersSeeThemInTimeThoughNothingAnnouncesThemAndTheNextStartMakesUpForIt() throws Exception {
        try (var apart = Replicas.onADatabaseOfTheirOwn()) {
            var silent = apart.start("silent", "-Dquarkus.scheduler.enabled=false");
            var planned = schedule(silent);

            assertVisibleFrom(planned, silent, null);
            assertEquals(List.of(), apart.strings(ANNOUNCED));

            apart.start("late");
            await(() -> apart.strings(ANNOUNCED).size() == ARTICLES);
            assertEquals(ARTICLES, Set.copyOf(apart.strings(ANNOUNCED)).size());
        }
    }

    @Test
    void whenALicenceEndsNoReplicaGivesThePictureOrItsBytesAndAllGiveTheText() throws Exception {
        var midad = replicas.get(0);
        var picture = uploaded(midad);
        var use = Map.of("_type", "image", "media", picture);
        var article = published(
                midad, Map.of("headline", "خبر مصوّر", "lead", Map.of("media", picture), "body", List.of(use)));
        var bytes = midad.get("/v1/articles/" + article).<String>path("lead.url");
        var end = now().plus(UNTIL_THE_SECOND).truncatedTo(ChronoUnit.SECONDS);
        admin(midad)
                .header("If-Match", "*")
                .body(Map.of("licence", Map.of("until", end.toString())))
                .patch("/v1/editorial/media/{id}", picture)
                .then()
                .statusCode(200);

        var threads = Executors.newCachedThreadPool();
        var readers = new ArrayList<Callable<Integer>>();
        for (var path : List.of(bytes, "/v1/articles/" + article, "/v1/articles")) {
            IntStream.range(0, READERS).forEach(number -> readers.add(() -> readUntil(end, path, picture)));
        }

        for (var reads : threads.invokeAll(readers)) {
            assertTrue(reads.get() > 0, "a reader never had the picture");
        }
        threads.shutdown();
    }

    /** Reads on all replicas in turn until the picture has been away for a while, and returns how often it was there. */
    private int readUntil(Instant end, String path, String picture) throws Exception {
        var client = HttpClient.newHttpClient();
        var seen = 0;
        for (var turn = 0; now().isBefore(end.plusSeconds(3)); turn++) {
            var address = URI.create(replicas.get(turn % replicas.size()).base() + path);
            var before = now();
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            var isThere = path.startsWith("/v1/") ? answer.body().contains(picture) : answer.statusCode() == 200;
            if (now().isBefore(end)) {
                assertTrue(isThere, "away too soon: " + path);
                seen++;
            } else if (!before.isBefore(end)) {
                assertFalse(isThere, "there too long: " + path);
                assertEquals(path.startsWith("/v1/") ? 200 : 410, answer.statusCode());
            }
        }
        return seen;
    }

    private static String uploaded(Program midad) {
        return midad.request()
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .multiPart("file", "picture.jpg", Media.jpeg())
                .post("/v1/editorial/media")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void theLimitOfCommentsFromOneAddressHoldsAcrossBoth() throws Exception {
        var id = published(replicas.get(0));

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

        assertEquals(LIMIT, statuses.stream().filter(status -> status == 202).count());
        assertEquals(
                100 - LIMIT, statuses.stream().filter(status -> status == 429).count());
        assertEquals(LIMIT, database.strings("select id from comment").size());
    }

    @Test
    void threeReplicasFindWhatIsPublishedAndNothingElseThoughTheIndexOfOneIsDeleted() throws Exception {
        var desks = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> new Desk(number, replicas))
                .toList();

        desks.parallelStream().forEach(desk -> desk.work(ACTS / 8));
        var files = deleted(database.directory().resolve("second").resolve("index"));
        desks.parallelStream().forEach(desk -> desk.work(ACTS / 8));

        assertTrue(files > 0);
        assertTrue(replicas.get(1).output().contains("The search index is made anew"));
    }

    @Test
    void noReaderSeesWhatIsOlderThanAnActOnTheSameReplicaOrThanASecondOnAnotherThoughListenersAreCut()
            throws Exception {
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

        for (var round = 0; round < CUTS; round++) {
            stories.parallelStream().forEach(story -> story.goOn(CHANGES / CUTS / stories.size()));
            await(this::aListenerIsCut);
        }
        isOver.set(true);

        for (var reader : readers) {
            assertTrue(reader.get() > 0);
        }
    }

    /** Ends the connection of a replica that listens to the log; it shows as such when it waits, and not while it reads. */
    private boolean aListenerIsCut() throws SQLException {
        return !database.strings(
                        "select pg_terminate_backend(pid)::text from pg_stat_activity where query ilike 'listen%' or "
                                + "query like '%next_moment()) m (at)%' and pid <> pg_backend_pid() order by random() limit 1")
                .isEmpty();
    }

    /** Deletes an index whose program goes on with it: some of its files go by themselves meanwhile. */
    private static long deleted(Path index) throws IOException {
        var deleted = new AtomicLong();
        Files.walkFileTree(index, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.deleteIfExists(file)) {
                    deleted.incrementAndGet();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return deleted.get();
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

    private Program replica(String name) throws IOException {
        return database.start(
                name,
                "-Dmidad.comments.per-address=" + LIMIT,
                "-Dmidad.media.folder=" + database.directory().resolve("media"));
    }

    /** Articles that are planned for one second. */
    private record Planned(Instant at, Set<String> ids) {}

    private Planned schedule(Program midad) throws SQLException {
        var ids = IntStream.range(0, ARTICLES)
                .mapToObj(number -> admin(midad)
                        .body(Map.of("headline", "خبر " + number))
                        .post("/v1/editorial/articles")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .collect(Collectors.toSet());
        var at = now().plus(UNTIL_THE_SECOND).truncatedTo(ChronoUnit.SECONDS);
        ids.forEach(id -> admin(midad)
                .header("If-Match", "*")
                .body(Map.of("at", at.toString()))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200));
        assertTrue(now().isBefore(at), "scheduling took longer than until the time itself");
        return new Planned(at, ids);
    }

    /** Whatever is asked before the time shows none, and whatever is asked after it shows all, by the database's clock. */
    private void assertVisibleFrom(Planned planned, Program asked, @Nullable Program killed) throws Exception {
        var at = planned.at();
        var path = "/v1/articles?count=true&limit=1&publishedFrom=" + at;
        var victim = killed;
        while (now().isBefore(at.plusSeconds(2))) {
            var before = now();
            var total = asked.get(path).jsonPath().getInt("page.total");
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

    private List<String> announced(Planned planned) throws SQLException {
        return database.strings(ANNOUNCED).stream()
                .filter(planned.ids()::contains)
                .toList();
    }

    private List<String> publishedByMidad(Planned planned) throws SQLException {
        return database
                .strings("select entity_id from audit_event where action = 'publish' and actor_id is null")
                .stream()
                .filter(planned.ids()::contains)
                .toList();
    }

    private Instant now() throws SQLException {
        return Instant.parse(database.strings(
                        "select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0));
    }
}
