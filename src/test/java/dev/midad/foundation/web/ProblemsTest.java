package dev.midad.foundation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Midad says no: always with a problem, and with what is wrong. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ProblemsTest {

    private static final String DESK = "/v1/editorial/sections";
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @Test
    void aProblemHasExactlyTheseMembers() {
        var plain = Newsroom.reader().get("/v1/sections/no-such-section");
        var listing = post("{\"name\": \"\", \"nom\": 1}");

        plain.then().statusCode(404).contentType("application/problem+json");
        listing.then().statusCode(422).contentType("application/problem+json");
        assertEquals("[detail, instance, requestId, status, title, type]", keys(plain.jsonPath(), ""));
        assertEquals("[detail, errors, instance, requestId, status, title, type]", keys(listing.jsonPath(), ""));
        assertEquals("[code, detail, pointer]", keys(listing.jsonPath(), "errors[0]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sections/no-such-section", "/v1/nothing", "/nothing/at/all", "/v1/editorial/nothing"})
    void whatIsNotThereIsAProblem(String path) {
        Newsroom.reader()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"), "status", equalTo(404), "instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-uuid", "1", "01930000-0000-7000-8000-00000000000z", "1-1-1-1-1", "%00"})
    void whatIsNoIdIsNotThere(String id) {
        for (var path : new String[] {DESK, "/v1/editorial/articles", "/v1/editorial/authors", "/v1/editorial/tags"}) {
            Newsroom.admin()
                    .urlEncodingEnabled(false)
                    .get(path + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%00b", "%FF", "%C3%28", "%E2%80%AE", "%F0%9F%97%9E"})
    void whatCannotBeASlugIsNotThere(String slug) {
        for (var path : new String[] {"/v1/sections", "/v1/articles", "/v1/authors", "/v1/tags"}) {
            Newsroom.reader()
                    .urlEncodingEnabled(false)
                    .get(path + "/" + slug)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void aMethodThatIsNotThereIsAProblem() {
        Newsroom.reader()
                .delete("/v1/sections")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        Newsroom.admin().put(DESK).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void whoeverAcceptsProblemsAloneIsAnsweredAllTheSame() {
        var id = Newsroom.draft().getString("id");
        Newsroom.admin()
                .accept("application/problem+json")
                .header("If-Match", Newsroom.etag(id))
                .delete("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(204);
        Newsroom.reader()
                .accept("application/problem+json")
                .get("/v1/sections")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void aMediaTypeThatCannotBeGivenIsAProblem() {
        Newsroom.reader()
                .accept("application/xml")
                .get("/v1/sections")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "a/b/c"})
    void whoMayNotDoAnActLearnsThatBeforeItsMediaTypes(String accepted) {
        var reader = Newsroom.token("reader");
        var draft = Map.of("name", Newsroom.unique("قسم"));

        send(Newsroom.reader().accept(accepted), draft).then().statusCode(401);
        send(Newsroom.with("midad_" + "A".repeat(43)).accept(accepted), draft)
                .then()
                .statusCode(401);
        send(Newsroom.with(reader).accept(accepted), draft)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        send(Newsroom.admin().accept(accepted), draft)
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    private static Response send(RequestSpecification person, Map<String, String> draft) {
        return person.contentType(ContentType.JSON).body(draft).post(DESK);
    }

    @Test
    void aMediaTypeThatCannotBeTakenIsAProblem() {
        Newsroom.admin()
                .contentType("application/xml")
                .body("<name/>")
                .post(DESK)
                .then()
                .statusCode(415)
                .body(
                        "type",
                        equalTo("/problems/unsupported-media-type"),
                        "detail",
                        containsString("application/json"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        post(" ".repeat(MOST_BYTES - 20) + "{\"name\": \"x\"}").then().statusCode(201);

        post(" ".repeat(MOST_BYTES) + "{\"name\": \"x\"}")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void aBodyThatComesInChunksIsRefusedWhereItGetsTooLarge() throws IOException, InterruptedException {
        var body = (" ".repeat(MOST_BYTES) + "{\"name\": \"x\"}").getBytes(StandardCharsets.UTF_8);

        var answer = chunked(body);

        assertEquals(413, answer.statusCode());
        assertEquals("/problems/too-large", JsonPath.from(answer.body()).getString("type"));
    }

    @Test
    void aBodyThatComesInChunksIsTakenLikeAnyOther() throws IOException, InterruptedException {
        var answer = chunked("{\"name\": \"في أجزاء\"}".getBytes(StandardCharsets.UTF_8));

        assertEquals(201, answer.statusCode());
    }

    @Test
    void aClientThatOffersHttp2IsAnsweredAllTheSame() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(DESK))
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"شؤون محلية\"}"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(201, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\": }",
                "{'name': 'x'}",
                "{\"name\": \"x\"} {}",
                "{\"name\": \"x\",}",
                "{\"name\": \"a\nb\"}",
                "{\"name\": \"a\u0000b\"}",
                "{\"name\": \"x\", \"name\": \"y\"}",
                "{\"position\": NaN}",
                "{\"position\": 01}",
                "/* a comment */ {}",
                "not JSON"
            })
    void whatIsNotJsonIsRefused(String body) {
        var created = post(body).then().statusCode(400);
        var patched = Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .patch(DESK + "/" + UUID.randomUUID())
                .then()
                .statusCode(400);

        saysNothingOfItsInside(created).body("type", equalTo("/problems/malformed-json"));
        saysNothingOfItsInside(patched).body("type", equalTo("/problems/malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"name\"", "1", "[{\"name\": \"x\"}]"})
    void aBodyIsOneObject(String body) {
        saysNothingOfItsInside(post(body).then().statusCode(400)).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        var lists = "[".repeat(10_000) + "]".repeat(10_000);

        for (var body : new String[] {
            lists, "{\"name\": " + lists + "}", "{\"translations\": " + lists + "}", "{\"x\":".repeat(10_000)
        }) {
            var answer = post(body).then();
            assertTrue(answer.extract().statusCode() == 400 || answer.extract().statusCode() == 422);
            saysNothingOfItsInside(answer);
        }
    }

    @Test
    void nestingWithoutEndIsRefusedInABodyAsWell() {
        var lists = "[".repeat(10_000) + "]".repeat(10_000);

        var answer = Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(("{\"body\": [{\"_type\": \"block\", \"children\": " + lists + "}]}")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(400);

        saysNothingOfItsInside(answer).body("type", equalTo("/problems/malformed-json"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (var broken : new byte[][] {{(byte) 0xC3, '('}, {(byte) 0xFF}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}}) {
            var answer = post(joined("{\"name\": \"", broken, "\"}")).then();

            assertTrue(answer.extract().statusCode() == 400 || answer.extract().statusCode() == 422);
            saysNothingOfItsInside(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "\\u0007", "\\u001b", "\\u0085", "\\ud800", "\\udfff", "\\udfff\\ud800", "\\uffff"})
    void whatCannotBeStoredOrShownIsRefused(String escape) {
        var id = Newsroom.section().getString("id");
        var body = "{\"name\": \"a" + escape + "b\"}";

        for (var refusal : new Response[] {post(body), patch(id, body)}) {
            refusal.then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/name"), "errors[0].code", equalTo("invalidCharacters"));
        }
    }

    @Test
    void whatCannotBeStoredIsRefusedInNamesOfPropertiesAsWell() {
        var answer = post("{\"name\": \"x\", \"translations\": {\"e\\u0000n\": {\"name\": \"x\"}}}")
                .then();

        answer.statusCode(422).body("errors[0].pointer", startsWith("/translations"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 1}                               | /name",
                "{'name': true}                            | /name",
                "{'name': ['x']}                           | /name",
                "{'name': {'ar': 'x'}}                     | /name",
                "{'name': 'x', 'position': '1'}            | /position",
                "{'name': 'x', 'position': 1.5}            | /position",
                "{'name': 'x', 'position': true}           | /position",
                "{'name': 'x', 'position': 99999999999}    | /position",
                "{'name': 'x', 'translations': []}         | /translations",
                "{'name': 'x', 'translations': {'en': []}} | /translations/en"
            },
            quoteCharacter = '`')
    void aValueOfAnotherTypeIsNamed(String body, String pointer) {
        var answer = post(body.replace('\'', '"')).then().statusCode(422);

        saysNothingOfItsInside(answer).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=abc, limit",
        "limit=1.0, limit",
        "limit=, limit",
        "limit=99999999999999, limit",
        "count=yes, count",
        "include=everything, include",
        "parent=%00, parent",
        "parent=%FF, parent",
        "limit=1&limit=2, limit",
        "lang=ar&lang=en, lang"
    })
    void aValueOfAParameterThatIsNotAllowedIsNamed(String query, String parameter) {
        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get("/v1/sections?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"), "errors[0].parameter", equalTo(parameter));
    }

    @Test
    void anUnknownParameterIsNamedAndSoAreTheKnownOnes() {
        Newsroom.reader()
                .get("/v1/sections?page=2")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"), "errors[0].parameter", equalTo("page"))
                .body("errors[0].detail", containsString("cursor"));
        Newsroom.reader().get("/v1/publication?draft=true").then().statusCode(400);
        Newsroom.admin().get(DESK + "?parent=x").then().statusCode(400);
    }

    @Test
    void aCursorBelongsToItsQuery() {
        var parent = Newsroom.section().getString("id");
        Newsroom.section(Map.of("name", "x", "parent", parent));
        Newsroom.section(Map.of("name", "x", "parent", parent));
        var cursor =
                Newsroom.reader().get("/v1/sections?limit=1&parent=" + parent).<String>path("page.next");

        cursor("/v1/sections?parent=" + parent + "&cursor=", cursor).statusCode(200);
        for (var other : new String[] {"/v1/sections?cursor=", "/v1/authors?cursor=", "/v1/articles?cursor="}) {
            cursor(other, cursor).statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
        }
    }

    @Test
    void aCursorThatSomeoneMadeIsRefused() {
        Newsroom.section();
        Newsroom.section();
        var cursor = Newsroom.reader().get("/v1/sections?limit=1").<String>path("page.next");
        var flipped = cursor.charAt(30) == 'A' ? 'B' : 'A';

        for (var made : new String[] {
            cursor.substring(0, 30) + flipped + cursor.substring(31), cursor.substring(4), "abc", "%00", "!!", "A"
        }) {
            cursor("/v1/sections?cursor=", made)
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"), "errors[0].parameter", equalTo("cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+120000-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2024-02-30T00:00:00Z",
                "2024-01-01",
                "2024-01-01T00:00:00",
                "tomorrow",
                ""
            })
    void aMomentThatCannotBeIsNamed(String moment) {
        Newsroom.reader()
                .get("/v1/articles?publishedFrom={moment}", moment)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("publishedFrom"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x", "role", "reader", "expiresAt", moment))
                .post("/v1/editorial/tokens")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresAt"), "errors[0].code", equalTo("invalidTime"));
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ar",
        "ar-KW, ar",
        "en, en",
        "'en-GB,ar;q=0.5', en",
        "'ar;q=0.1,en;q=0.9', en",
        "fr, en",
        "*, ar",
        "@@, en"
    })
    void aProblemSpeaksTheLanguageThatIsAskedFor(String accepted, String spoken) {
        var title = Map.of("ar", "غير موجود", "en", "Not found");

        Newsroom.reader()
                .header("Accept-Language", accepted)
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Accept-Language")))
                .get("/v1/sections/no-such-section")
                .then()
                .header("Content-Language", equalTo(spoken))
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title.get(spoken)));
    }

    @Test
    void aProblemIsInArabicWhereNothingIsAskedFor() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/v1/sections?limit=0")).build();

        var problem = JsonPath.from(send(request).body());

        assertEquals("قيمة غير مسموحة لأحد معاملات العنوان", problem.getString("title"));
        assertEquals("عدد صحيح من 1 إلى 100.", problem.getString("errors[0].detail"));
    }

    @Test
    void aProblemIsKeptByNoCache() {
        Newsroom.reader()
                .get("/v1/sections/no-such-section")
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .header("ETag", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sections/no-such-section", "/nothing", "/v1/sections?limit=0", "/v1/editorial/tokens"})
    void theTypeIsThePathOfAPageThatExplainsIt(String path) {
        var type = Newsroom.reader().get(path).<String>path("type");

        Newsroom.reader()
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("dir=\"rtl\""))
                .body(containsString(type.substring("/problems/".length())));
    }

    @Test
    void aTypeThatDoesNotExistHasNoPage() {
        Newsroom.reader().get("/problems/no-such-problem").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sections/no-such-section", "/nothing", "/v1/editorial/tokens", "/v1/sections?limit=0"})
    void theRequestIdOfTheCallerIsEchoed(String path) {
        Newsroom.reader()
                .header("X-Request-Id", "order-66")
                .get(path)
                .then()
                .header("X-Request-Id", equalTo("order-66"))
                .body("requestId", equalTo("order-66"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sections/no-such-section", "/nothing"})
    void aRequestWithoutAnIdGetsOne(String path) {
        var one = Newsroom.reader().get(path);
        var other = Newsroom.reader().get(path);

        assertEquals(one.header("X-Request-Id"), one.path("requestId"));
        assertNotEquals(one.header("X-Request-Id"), other.header("X-Request-Id"));
    }

    @Test
    void anIdThatWouldSpoilALogIsReplaced() {
        for (var id : new String[] {"a b", "x".repeat(65), "<script>", "{}"}) {
            Newsroom.reader()
                    .header("X-Request-Id", id)
                    .get("/v1/sections/no-such-section")
                    .then()
                    .header("X-Request-Id", not(equalTo(id)))
                    .body("requestId", matchesPattern("[0-9a-f-]{36}"));
        }
    }

    @Test
    void answersThatAreNoProblemsHaveAnIdAsWell() {
        Newsroom.reader()
                .header("X-Request-Id", "order-66")
                .get("/v1/publication")
                .then()
                .statusCode(200)
                .header("X-Request-Id", equalTo("order-66"));
    }

    @Test
    void whoeverIsNotSignedInLearnsNothingOfTheBody() {
        Newsroom.reader()
                .contentType(ContentType.JSON)
                .body("{")
                .post(DESK)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    private static Response post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    /** As bytes: rest-assured indents text for its report, which takes seconds where the nesting is deep. */
    private static Response post(byte[] body) {
        return Newsroom.admin().contentType(ContentType.JSON).body(body).post(DESK);
    }

    private static Response patch(String id, String body) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .patch(DESK + "/" + id);
    }

    private static ValidatableResponse cursor(String path, String cursor) {
        return Newsroom.reader().urlEncodingEnabled(false).get(path + cursor).then();
    }

    private static HttpResponse<String> chunked(byte[] body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(DESK))
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static ValidatableResponse saysNothingOfItsInside(ValidatableResponse answer) {
        return answer.contentType("application/problem+json")
                .body(not(containsString("dev.midad")))
                .body(not(containsString("jackson")))
                .body(not(containsString("java.")));
    }

    private static byte[] joined(String before, byte[] middle, String after) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(middle);
        whole.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private static String keys(JsonPath json, String path) {
        return new TreeSet<>(json.getMap(path).keySet()).toString();
    }
}
