package dev.midad;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: each role tries each act, on what an administrator made. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RolesTest {

    private static final String DESK = "/v1/editorial/";
    private static final String ARTICLES = DESK + "articles";
    private static final List<String> ROLES = List.of("admin", "editor", "writer", "moderator", "reader", "nobody");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private static final List<Integer> EVERYONE_READS = List.of(200, 200, 200, 200, 200, 401);
    private static final List<Integer> EDITORS_CREATE = List.of(201, 201, 403, 403, 403, 401);
    private static final List<Integer> EDITORS_CHANGE = List.of(200, 200, 403, 403, 403, 401);
    private static final List<Integer> EDITORS_DELETE = List.of(204, 204, 403, 403, 403, 401);
    private static final List<Integer> WRITERS_CREATE = List.of(201, 201, 201, 403, 403, 401);
    private static final List<Integer> ADMINS_CREATE = List.of(201, 403, 403, 403, 403, 401);
    private static final List<Integer> ADMINS_READ = List.of(200, 403, 403, 403, 403, 401);
    private static final List<Integer> ADMINS_DELETE = List.of(204, 403, 403, 403, 403, 401);

    /** What comes of each act for each of the roles, in their order. */
    private static final Map<String, List<Integer>> RULES = Map.ofEntries(
            entry("create sections", EDITORS_CREATE),
            entry("patch sections", EDITORS_CHANGE),
            entry("delete sections", EDITORS_DELETE),
            entry("list sections", EVERYONE_READS),
            entry("read sections", EVERYONE_READS),
            entry("create authors", EDITORS_CREATE),
            entry("patch authors", EDITORS_CHANGE),
            entry("delete authors", EDITORS_DELETE),
            entry("list authors", EVERYONE_READS),
            entry("read authors", EVERYONE_READS),
            entry("create tags", EDITORS_CREATE),
            entry("patch tags", EDITORS_CHANGE),
            entry("delete tags", EDITORS_DELETE),
            entry("list tags", EVERYONE_READS),
            entry("read tags", EVERYONE_READS),
            entry("list publication", EVERYONE_READS),
            entry("patch publication", EDITORS_CHANGE),
            entry("create articles", WRITERS_CREATE),
            entry("patch articles", EDITORS_CHANGE),
            entry("trash articles", EDITORS_DELETE),
            entry("restore articles", EDITORS_CHANGE),
            entry("publish articles", EDITORS_CHANGE),
            entry("unpublish articles", EDITORS_CHANGE),
            entry("list articles", EVERYONE_READS),
            entry("read articles", EVERYONE_READS),
            entry("create tokens", ADMINS_CREATE),
            entry("list tokens", ADMINS_READ),
            entry("delete tokens", ADMINS_DELETE));

    static Stream<Arguments> matrix() {
        return RULES.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(rule -> ROLES.stream()
                .map(role -> Arguments.of(role, rule.getKey(), rule.getValue().get(ROLES.indexOf(role)))));
    }

    @ParameterizedTest(name = "{0} may {1}: {2}")
    @MethodSource("matrix")
    void everyRoleMayDoWhatItsRuleSays(String role, String act, int status) {
        var words = act.split(" ");

        var answer = request(words[0], words[1]).apply(as(role));

        assertEquals(status, answer.statusCode(), answer.asString());
        if (status >= 400) {
            answer.then()
                    .contentType("application/problem+json")
                    .body("type", equalTo(status == 401 ? "/problems/unauthenticated" : "/problems/forbidden"));
        }
    }

    @Test
    void whoeverIsRefusedForWantOfATokenIsToldSo() {
        Newsroom.reader().get(ARTICLES).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aWriterChangesAndTrashesOwnDrafts() {
        var draft = ownDraft();

        var patched = change(draft, "\"0\"", Map.of("deck", "نص"));
        var trashed = as("writer").header("If-Match", "\"1\"").delete(ARTICLES + "/" + draft);
        var restored = as("writer").header("If-Match", "\"2\"").post(ARTICLES + "/" + draft + "/restore");

        patched.then().statusCode(200).body("deck", equalTo("نص"));
        trashed.then().statusCode(204);
        restored.then().statusCode(200).body("trashed", equalTo(false));
    }

    @Test
    void aWriterDoesNotChangeWhatAnotherWriterWrote() {
        var draft = ownDraft();
        var other = Newsroom.with(Newsroom.token("writer")).contentType(ContentType.JSON);

        other.header("If-Match", "\"0\"")
                .body(Map.of("deck", "نص"))
                .patch(ARTICLES + "/" + draft)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));

        as("writer").get(ARTICLES + "/" + draft).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void whatIsRefusedToAWriterIsRefusedWhateverTheVersion() {
        var id = Newsroom.draft().getString("id");

        change(id, "\"99\"", Map.of("deck", "نص")).then().statusCode(403);
        as("writer").delete(ARTICLES + "/" + id).then().statusCode(403);
    }

    @Test
    void aWriterPublishesNothingNotEvenOwnDrafts() {
        var draft = ownDraft();

        as("writer")
                .header("If-Match", "\"0\"")
                .post(ARTICLES + "/" + draft + "/publish")
                .then()
                .statusCode(403);

        Newsroom.reader().get("/v1/articles/" + draft).then().statusCode(404);
    }

    @Test
    void aWriterGoesOnWithAnOwnArticleThatIsPublishedAndTakesItFromNoOne() {
        var draft = ownDraft();
        var etag = "\"" + Newsroom.publish(draft).getInt("version") + "\"";

        as("writer")
                .header("If-Match", etag)
                .delete(ARTICLES + "/" + draft)
                .then()
                .statusCode(403);
        change(draft, etag, Map.of("deck", "تصحيح")).then().statusCode(200);

        Newsroom.reader().get("/v1/articles/" + draft).then().statusCode(200).body("deck", equalTo(null));
    }

    @Test
    void aWriterFindsOwnArticles() {
        var own = ownDraft();
        var others = Newsroom.draft().getString("id");

        var mine =
                as("writer").get(ARTICLES + "?mine=true&limit=100").jsonPath().getList("data.id");
        var all = as("writer").get(ARTICLES + "?limit=100").jsonPath().getList("data.id");

        assertEquals(List.of(true, false), List.of(mine.contains(own), mine.contains(others)));
        assertEquals(List.of(true, true), List.of(all.contains(own), all.contains(others)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "editor", "writer", "moderator", "reader"})
    void aRoleOpensNothingToReadersThatIsNotPublished(String role) {
        var draft = Newsroom.draft().getString("id");

        as(role).get("/v1/articles/" + draft).then().statusCode(404);
    }

    private static String ownDraft() {
        return as("writer")
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("مسودة")))
                .post(ARTICLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response change(String id, String ifMatch, Map<String, ?> patch) {
        return as("writer")
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(ARTICLES + "/" + id);
    }

    private static RequestSpecification as(String role) {
        return role.equals("nobody") ? Newsroom.reader() : Newsroom.with(TOKENS.computeIfAbsent(role, Newsroom::token));
    }

    /** The request of an act, on something made for it alone, with the version that it has. */
    private static Function<RequestSpecification, Response> request(String act, String things) {
        var collection = DESK + things;
        return switch (act) {
            case "list" -> person -> person.get(collection);
            case "create" ->
                person ->
                        person.contentType(ContentType.JSON).body(draft(things)).post(collection);
            case "read" -> on(things, (person, path) -> person.get(path));
            case "delete", "trash" -> on(things, (person, path) -> person.delete(path));
            case "patch" ->
                things.equals("publication")
                        ? person -> patched(person.header("If-Match", version(collection)), things, collection)
                        : on(things, (person, path) -> patched(person, things, path));
            default ->
                on(act, (person, path) -> person.contentType(ContentType.JSON).post(path + "/" + act));
        };
    }

    /** One request to one thing. */
    private interface Act {
        Response by(RequestSpecification person, String path);
    }

    private static Function<RequestSpecification, Response> on(String things, Act act) {
        var path = made(things);
        var version = things.equals("tokens") ? "*" : version(path);
        return person -> act.by(person.header("If-Match", version), path);
    }

    private static String version(String path) {
        return Newsroom.admin().get(path).header("ETag");
    }

    private static Response patched(RequestSpecification person, String things, String path) {
        var property = Map.of("authors", "bio", "articles", "deck").getOrDefault(things, "description");
        return person.contentType(ContentType.JSON)
                .body(Map.of(property, Newsroom.unique("نص")))
                .patch(path);
    }

    /** The path of something new that the act can be done to. */
    private static String made(String things) {
        return switch (things) {
            case "publish", "articles" -> ARTICLES + "/" + Newsroom.draft().getString("id");
            case "unpublish" -> ARTICLES + "/" + Newsroom.published().getString("id");
            case "restore" -> {
                var id = Newsroom.draft().getString("id");
                Newsroom.trash(id);
                yield ARTICLES + "/" + id;
            }
            default ->
                DESK + things + "/"
                        + Newsroom.created(DESK + things, draft(things)).getString("id");
        };
    }

    private static Map<String, Object> draft(String things) {
        return switch (things) {
            case "articles" -> Map.of("headline", Newsroom.unique("خبر"));
            case "tokens" -> Map.of("name", "x", "role", "reader");
            default -> Map.of("name", Newsroom.unique("اسم"));
        };
    }
}
