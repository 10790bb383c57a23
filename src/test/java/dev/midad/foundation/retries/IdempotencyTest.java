package dev.midad.foundation.retries;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client that lost an answer gets when it asks again with the same Idempotency-Key. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IdempotencyTest {

    private static final String ARTICLES = "/v1/editorial/articles";
    private static final String SECTIONS = "/v1/editorial/sections";
    private static final String TAGS = "/v1/editorial/tags";
    private static final String TOKENS = "/v1/editorial/tokens";

    @Inject
    AgroalDataSource database;

    @Test
    void aRetryGetsTheFirstAnswerAgain() throws SQLException {
        var key = key();
        var headline = Newsroom.unique("خبر");
        var draft = Map.of("headline", headline);

        var first = post(key, ARTICLES, draft);
        var retry = post(key, ARTICLES, draft);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        retry.then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .header("Cache-Control", equalTo("private, no-store"));
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertEquals(first.header(header), retry.header(header));
        }
        assertEquals(first.asString(), retry.asString());
        assertEquals(1, articles(headline));
    }

    @Test
    void aTransitionIsDoneOnceWhateverTheVersionIsByNow() {
        var id = Newsroom.draft().getString("id");
        var key = key();

        var first = keyed(key).header("If-Match", "\"0\"").post(ARTICLES + "/" + id + "/publish");
        Newsroom.patched(id, Map.of("deck", "بعد النشر"));
        var retry = keyed(key).header("If-Match", "\"0\"").post(ARTICLES + "/" + id + "/publish");

        first.then().statusCode(200);
        retry.then().statusCode(200).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), retry.asString());
        Newsroom.reader().get("/v1/articles/" + id).then().body("deck", nullValue());
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        var key = key();
        post(key, TAGS, Map.of("name", Newsroom.unique("وسم"))).then().statusCode(201);

        post(key, TAGS, Map.of("name", Newsroom.unique("آخر")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aKeyOfAnotherRouteOrVersionIsRefused() {
        var key = key();
        var draft = Map.of("name", Newsroom.unique("اسم"));
        var id = Newsroom.draft().getString("id");
        post(key, TAGS, draft).then().statusCode(201);
        var publish = key();
        keyed(publish)
                .header("If-Match", "\"0\"")
                .post(ARTICLES + "/" + id + "/publish")
                .then()
                .statusCode(200);

        post(key, "/v1/editorial/authors", draft).then().statusCode(422);
        keyed(publish)
                .header("If-Match", "\"1\"")
                .post(ARTICLES + "/" + id + "/publish")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aKeyBelongsToOneCaller() {
        var key = key();
        var draft = Map.of("headline", Newsroom.unique("خبر"));
        var mine = post(key, ARTICLES, draft).<String>path("id");

        var theirs = Newsroom.with(Newsroom.token("writer"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(draft)
                .post(ARTICLES);

        theirs.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertNotEquals(mine, theirs.<String>path("id"));
    }

    @Test
    void whatTheRoleDoesNotAllowIsRefusedWhateverTheKey() {
        var key = key();
        var token = Newsroom.created(TOKENS, Map.of("name", "x", "role", "reader"));

        Newsroom.with(token.getString("token"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("headline", "x"))
                .post(ARTICLES)
                .then()
                .statusCode(403);
        Newsroom.reader()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("headline", "x"))
                .post(ARTICLES)
                .then()
                .statusCode(401);
    }

    @Test
    void ofThirtyRetriesAtOnceOneIsDone() throws Exception {
        var key = key();
        var headline = Newsroom.unique("ثلاثون");
        var draft = Map.of("headline", headline);
        var clients = Executors.newFixedThreadPool(30);

        var answers = IntStream.range(0, 30)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> post(key, ARTICLES, draft), clients))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        clients.shutdown();

        assertEquals(1, articles(headline));
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
                        .count());
        assertTrue(answers.stream()
                .allMatch(answer -> answer.statusCode() == 201
                        || answer.<String>path("type").equals("/problems/request-in-progress")));
    }

    @Test
    void whileTheFirstIsInProgressARetryIsToldSo() throws Exception {
        var key = key();
        var draft = Map.of("headline", Newsroom.unique("بطيء"));

        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "lock table article in share mode");
            var first = CompletableFuture.supplyAsync(() -> post(key, ARTICLES, draft));
            awaitBlocked(connection);

            post(key, ARTICLES, draft)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", equalTo("1"))
                    .body("type", equalTo("/problems/request-in-progress"));

            connection.rollback();
            first.get(1, TimeUnit.MINUTES).then().statusCode(201);
        }
        post(key, ARTICLES, draft).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void aRefusalThatIsFinalIsGivenAgain() {
        var key = key();

        var first = post(key, TAGS, Map.of("name", " "));
        var retry = post(key, TAGS, Map.of("name", " "));

        first.then().statusCode(422).header("Idempotency-Replayed", nullValue());
        retry.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), retry.asString());
    }

    @Test
    void aRefusalThatMayPassIsTriedAgain() {
        var slug = "s-" + UUID.randomUUID();
        var holder = Newsroom.created(TAGS, Map.of("name", "x", "slug", slug)).getString("id");
        var key = key();
        var draft = Map.of("name", "x", "slug", slug);
        post(key, TAGS, draft).then().statusCode(409);

        Newsroom.admin()
                .header("If-Match", "*")
                .delete(TAGS + "/" + holder)
                .then()
                .statusCode(204);

        post(key, TAGS, draft).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void whatCannotBeReadUsesNoKeyUp() {
        var key = key();
        keyed(key).body("{\"name\": ").post(TAGS).then().statusCode(400);

        post(key, TAGS, Map.of("name", Newsroom.unique("وسم"))).then().statusCode(201);
    }

    @Test
    void afterADayAKeyIsForgotten() throws SQLException {
        var key = key();
        var name = Newsroom.unique("قسم");
        var first = post(key, SECTIONS, Map.of("name", name)).<String>path("id");
        execute("update first_answer set created_at = created_at - interval '24 hours 1 second'");

        var later = post(key, SECTIONS, Map.of("name", name));

        later.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertNotEquals(first, later.<String>path("id"));
    }

    @Test
    void answersPastTheirDayAreTakenAway() throws SQLException {
        for (var i = 0; i < 12; i++) {
            post(key(), TAGS, Map.of("name", " "));
        }
        execute("update first_answer set created_at = created_at - interval '25 hours'");

        post(key(), TAGS, Map.of("name", " "));
        post(key(), TAGS, Map.of("name", " "));
        while (count("select count(*) from first_answer where created_at < now() - interval '24 hours'") > 0) {
            var before = count("select count(*) from first_answer");
            post(key(), TAGS, Map.of("name", " "));
            assertTrue(count("select count(*) from first_answer") <= before);
        }
    }

    @Test
    void aRetryDoesNotMakeTwoTokensAndGetsTheSameOne() throws SQLException {
        var key = key();
        var draft = Map.of("name", Newsroom.unique("رمز"), "role", "reader");

        var first = post(key, TOKENS, draft);
        var retry = post(key, TOKENS, draft);

        retry.then().statusCode(201).body("token", equalTo(first.path("token")));
        assertEquals(1, count("select count(*) from access_token where name = '%s'".formatted(draft.get("name"))));
        assertEquals(0, count("""
                select count(*) from first_answer as kept
                where position('midad_' in kept::text) > 0 or position('%s' in kept::text) > 0
                """.formatted(key)));
    }

    @Test
    void theAnswerWithASecretIsOpenedOnlyByTheCredentialThatAskedForIt() throws SQLException {
        var key = key();
        var draft = Map.of("name", Newsroom.unique("رمز"), "role", "reader");
        post(key, TOKENS, draft).then().statusCode(201);

        var spelledOtherwise = Newsroom.reader()
                .header("Authorization", "bearer " + Newsroom.ADMIN)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(draft)
                .post(TOKENS);

        spelledOtherwise.then().statusCode(409).body("type", equalTo("/problems/conflict"));
        assertEquals(1, count("select count(*) from access_token where name = '%s'".formatted(draft.get("name"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void aKeyOfAnotherLengthIsRefused(int length) {
        post("k".repeat(length), TAGS, Map.of("name", "x"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-idempotency-key"));
    }

    @Test
    void aKeyIsOneHeaderOfPrintableAscii() {
        post("a".repeat(255), TAGS, Map.of("name", " ")).then().statusCode(422);
        post("é", TAGS, Map.of("name", "x")).then().statusCode(400);
        post("a\tb", TAGS, Map.of("name", "x")).then().statusCode(400);
        keyed(key())
                .header("Idempotency-Key", key())
                .body(Map.of("name", "x"))
                .post(TAGS)
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNoPostNeedsNoKey() {
        Newsroom.admin().header("Idempotency-Key", "").get(TAGS).then().statusCode(200);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static RequestSpecification keyed(String key) {
        return Newsroom.admin().contentType(ContentType.JSON).header("Idempotency-Key", key);
    }

    private static Response post(String key, String path, Map<String, ?> draft) {
        return keyed(key).body(draft).post(path);
    }

    private long articles(String headline) throws SQLException {
        return count("select count(*) from article where headline = '%s'".formatted(headline));
    }

    /** Until somebody waits for a lock of ours. */
    private void awaitBlocked(Connection holder) throws SQLException {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        var pid = count(holder, "select pg_backend_pid()");
        while (count("select count(*) from pg_stat_activity where %d = any(pg_blocking_pids(pid))".formatted(pid))
                == 0) {
            assertTrue(Instant.now().isBefore(until), "nobody came to wait");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return count(connection, sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
