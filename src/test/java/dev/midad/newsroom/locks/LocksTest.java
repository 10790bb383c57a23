package dev.midad.newsroom.locks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** «X is editing»: said to everybody, in nobody's way. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LocksTest {

    @Inject
    AgroalDataSource database;

    private String sara = "";
    private String omar = "";
    private String article = "";

    @BeforeEach
    void twoEditorsAndADraft() {
        sara = Newsroom.token("editor");
        omar = Newsroom.token("editor");
        article = Newsroom.draft().getString("id");
    }

    @Test
    void whoeverSaysItFirstIsTheOneWhoIsEditing() {
        var first = take(sara, "");
        var second = take(omar, "");

        first.then().statusCode(200).body("held", equalTo(true)).body("mine", equalTo(true));
        second.then()
                .statusCode(200)
                .body("held", equalTo(true))
                .body("mine", equalTo(false))
                .body("holder.id", equalTo(first.path("holder.id")))
                .body("expiresAt", equalTo(first.path("expiresAt")));
    }

    @Test
    void aLockHasItsMembersWhetherHeldOrNot() {
        var free = read(omar);
        var held = take(sara, "").jsonPath();

        assertEquals(Set.of("held", "mine"), free.getMap("").keySet());
        assertEquals(
                Set.of("held", "mine", "holder", "since", "expiresAt"),
                held.getMap("").keySet());
        assertEquals(Set.of("id", "name"), held.getMap("holder").keySet());
        assertEquals(held.getString("since"), read(omar).getString("since"));
    }

    @Test
    void whoeverRenewsItGoesOnSinceTheBeginning() {
        var first = take(sara, "?ttl=10").jsonPath();
        var renewed = take(sara, "?ttl=600").jsonPath();

        assertEquals(first.getString("since"), renewed.getString("since"));
        assertEquals(Duration.ofSeconds(10), lasting(first));
        assertTrue(moment(renewed, "expiresAt").isAfter(moment(first, "expiresAt")));
    }

    @Test
    void itLastsAMinuteWhereNothingElseIsSaid() {
        assertEquals(Duration.ofMinutes(1), lasting(take(sara, "").jsonPath()));
    }

    @Test
    void anExpiredLockIsNobodysAndTheNextOnesFromThenOn() throws SQLException {
        take(sara, "");
        execute(
                "update article_lock set since = now() - interval '2 minutes', expires_at = now() where article_id = '%s'"
                        .formatted(article));

        assertEquals(false, read(omar).getBoolean("held"));
        var taken = take(omar, "").jsonPath();

        assertEquals(true, taken.getBoolean("mine"));
        assertEquals(Duration.ofMinutes(1), lasting(taken));
    }

    @Test
    void whoeverComesBackAfterItExpiredStartsAnew() throws SQLException {
        take(sara, "");
        execute(
                "update article_lock set since = now() - interval '2 minutes', expires_at = now() where article_id = '%s'"
                        .formatted(article));

        assertEquals(Duration.ofMinutes(1), lasting(take(sara, "").jsonPath()));
    }

    @Test
    void aColleagueTakesItOverOnlyByName() {
        take(sara, "");

        var taken = take(omar, "?takeOver=true");
        var before = take(sara, "");

        taken.then().body("mine", equalTo(true));
        before.then().body("mine", equalTo(false)).body("holder.id", equalTo(taken.path("holder.id")));
    }

    @Test
    void whoeverLeavesFreesItAndNobodyElseDoes() {
        take(sara, "");

        Newsroom.with(omar).delete(path()).then().statusCode(204);
        assertEquals(true, read(sara).getBoolean("mine"));

        Newsroom.with(sara).delete(path()).then().statusCode(204);
        assertEquals(false, read(sara).getBoolean("held"));
        Newsroom.with(sara).delete(path()).then().statusCode(204);
    }

    @Test
    void nobodyIsKeptFromSaving() {
        take(sara, "");

        Newsroom.with(omar)
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(article))
                .body(Map.of("deck", "نص"))
                .patch("/v1/editorial/articles/" + article)
                .then()
                .statusCode(200);
    }

    @Test
    void ofTwentyWhoSayItAtOnceOneIsEditing() throws Exception {
        var tokens =
                IntStream.range(0, 20).mapToObj(n -> Newsroom.token("editor")).toList();
        var start = new CountDownLatch(1);

        var crowd = Executors.newFixedThreadPool(tokens.size());
        try {
            var pending = tokens.stream()
                    .map(token -> crowd.submit((Callable<JsonPath>) () -> {
                        start.await();
                        return take(token, "").then().statusCode(200).extract().jsonPath();
                    }))
                    .toList();
            start.countDown();
            var holders = new HashSet<String>();
            var mine = 0;
            for (var answer : pending) {
                holders.add(answer.get().getString("holder.id"));
                mine += answer.get().getBoolean("mine") ? 1 : 0;
            }

            assertEquals(1, mine);
            assertEquals(1, holders.size());
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void whatExpiredIsClearedAway() throws SQLException {
        take(sara, "");
        execute("update article_lock set since = now() - interval '2 minutes', expires_at = now()");
        var other = Newsroom.draft().getString("id");

        Newsroom.with(omar)
                .put("/v1/editorial/articles/" + other + "/lock")
                .then()
                .statusCode(200);

        assertEquals(0, count("select count(*) from article_lock where expires_at <= now()"));
        assertEquals(1, count("select count(*) from article_lock where article_id = '%s'".formatted(other)));
    }

    @Test
    void itIsNoChangeOfContent() throws SQLException {
        var before = Newsroom.etag(article);
        var changes = count("select count(*) from content_change where entity_id = '%s'".formatted(article));

        take(sara, "").then().header("Cache-Control", equalTo("private, no-store"));

        assertEquals(before, Newsroom.etag(article));
        assertEquals(changes, count("select count(*) from content_change where entity_id = '%s'".formatted(article)));
    }

    @Test
    void aWriterSaysItOfOwnArticlesOnlyAndSeesItOfAll() {
        var writer = Newsroom.token("writer");
        take(sara, "");

        take(writer, "?takeOver=true").then().statusCode(403);
        Newsroom.with(writer).delete(path()).then().statusCode(403);

        assertEquals(true, read(writer).getBoolean("held"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl=9", "ttl=601", "ttl=x", "ttl=-1", "ttl=99999999999", "takeOver=yes", "holder=omar"})
    void whatItCannotMeanIsRefusedByName(String query) {
        take(sara, "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void whatIsNoWayToAskForItIsCalledThat() {
        Newsroom.admin().contentType(ContentType.JSON).post(path()).then().statusCode(405);
        Newsroom.admin()
                .put("/v1/editorial/articles/" + article + "/preview-links")
                .then()
                .statusCode(405);
    }

    @Test
    void thereIsNoLockOfWhatIsNotThere() {
        var path = "/v1/editorial/articles/0193b2c4-0000-7000-8000-000000000000/lock";

        for (var answer : List.of(
                Newsroom.with(sara).get(path),
                Newsroom.with(sara).put(path),
                Newsroom.with(sara).delete(path))) {
            answer.then().statusCode(404).body("$", not(hasKey("held")));
        }
    }

    private Response take(String token, String query) {
        return Newsroom.with(token).put(path() + query);
    }

    private JsonPath read(String token) {
        return Newsroom.with(token).get(path()).then().statusCode(200).extract().jsonPath();
    }

    private String path() {
        return "/v1/editorial/articles/" + article + "/lock";
    }

    private static Duration lasting(JsonPath lock) {
        return Duration.between(moment(lock, "since"), moment(lock, "expiresAt"));
    }

    private static Instant moment(JsonPath lock, String name) {
        return Instant.parse(lock.getString(name));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
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
