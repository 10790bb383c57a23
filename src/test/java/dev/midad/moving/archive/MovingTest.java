package dev.midad.moving.archive;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.Receiver;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.database.Digests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Moving a newsroom in and out, as lines of JSON. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MovingTest {

    @Test
    void whatWasTakenOutChangesNothingWhenItIsBroughtInAgain() {
        var section = Newsroom.section().getString("id");
        var author = Newsroom.author().getString("id");
        var article = Newsroom.published(Map.of(
                        "section", section,
                        "tags", List.of(Newsroom.tag().getString("id")),
                        "bylines", List.of(Map.of("role", "author", "author", author, "label", "بقلم")),
                        "body", Newsroom.paragraph("نص")))
                .getString("id");
        Newsroom.patched(article, Map.of("deck", "لم ينشر بعد"));
        var translation =
                Newsroom.draft(Map.of("lang", "en", "translationOf", article)).getString("id");
        var own = List.of(section, author, article, translation);
        var before = linesOf(own);

        var results = bring(String.join("\n", before));

        assertEquals(own.size(), before.size());
        assertTrue(before.stream().anyMatch(line -> line.contains("\"published\":{")));
        results.subList(0, own.size())
                .forEach(line -> assertEquals("unchanged", line.getString("outcome"), line::prettify));
        assertEquals(before, linesOf(own));
    }

    @Test
    void whatReadersHaveKeepsItsPictureWhenTheDraftHasAnother() {
        var first = Media.picture();
        var article = Newsroom.published(Map.of("lead", Map.of("media", first, "alt", "الأولى")))
                .getString("id");
        Newsroom.patched(article, Map.of("lead", Map.of("media", Media.picture())));
        var lines = linesOf(List.of(article));

        assertEquals(first, JsonPath.from(lines.get(0)).getString("published.lead.media"));
        assertEquals("الأولى", JsonPath.from(lines.get(0)).getString("published.lead.alt"));
        assertEquals("unchanged", bring(lines.get(0)).get(0).getString("outcome"));
    }

    @Test
    void mediaAreTakenOutBeforeArticlesAndChangeNothingWhenTheyAreBroughtInAgain() {
        var picture = Media.picture();
        Media.patched(
                picture,
                Map.of(
                        "credit", "كونا",
                        "focal", Map.of("x", 0.3, "y", 0.4),
                        "crops", Map.of("16:9", Map.of("x", 0.1, "y", 0, "width", 0.8, "height", 0.8)),
                        "licence", Map.of("holder", "كونا", "until", "2998-01-01T00:00:00Z"),
                        "category", "agency",
                        "tags", List.of(Newsroom.tag().getString("id")),
                        "texts", Map.of("ar", Map.of("caption", "جانب من الافتتاح"))));
        var article = Media.articleWith(picture).getString("id");
        var own = List.of(picture, article);

        var before = linesOf(own);
        var results = bring(String.join("\n", before));

        assertEquals(
                own,
                before.stream().map(line -> JsonPath.from(line).getString("id")).toList());
        var medium = JsonPath.from(before.get(0));
        assertEquals("جانب من الافتتاح", medium.getString("data.texts.ar.caption"));
        assertEquals("كونا", medium.getString("data.credit"));
        assertTrue(medium.getString("file.url").contains("/media/" + picture + "/"), before.get(0));
        results.subList(0, own.size())
                .forEach(line -> assertEquals("unchanged", line.getString("outcome"), line::prettify));
    }

    @Test
    void aMediumComesFromItsAddressAndAnArticleBeforeItWaits() {
        var file = Media.jpeg();
        var medium = UUID.randomUUID();
        var article = """
                {"kind":"article","data":{"slug":"m-%s","headline":"خبر","lead":{"media":"%s"}},"state":"published","publishedAt":"2020-01-02T03:04:05Z"}
                """.formatted(slug(), medium);

        try (var house = Receiver.listening(exchange -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        })) {
            var results = bring(article + line(medium, file, house.url()));

            assertEquals(
                    List.of("media", "article"),
                    results.stream()
                            .limit(2)
                            .map(line -> line.getString("kind"))
                            .toList());
            assertEquals("created", results.get(0).getString("outcome"));
            assertEquals("created", results.get(1).getString("outcome"));
            Newsroom.reader()
                    .get("/v1/articles/{id}", results.get(1).getString("id"))
                    .then()
                    .statusCode(200)
                    .body("lead.media", equalTo(medium.toString()))
                    .body("lead.credit", equalTo("كونا"));
        }
    }

    @Test
    void aMediumWithAnotherFileThanItsLineSaysIsRefused() {
        var other = Media.jpeg();

        try (var house = Receiver.listening(exchange -> {
            exchange.sendResponseHeaders(200, other.length);
            exchange.getResponseBody().write(other);
        })) {
            var result =
                    bring(line(UUID.randomUUID(), Media.jpeg(), house.url())).get(0);

            assertEquals("failed", result.getString("outcome"));
            assertEquals("otherFile", result.getString("problem.errors[0].code"));
        }
    }

    @Test
    void aMediumWhoseFileIsNowhereIsToldByItsLineAndNothingOfItIsKept() {
        var medium = UUID.randomUUID();
        var line = "{\"kind\":\"media\",\"id\":\"%s\",\"data\":{},\"file\":{\"sha256\":\"%s\"}}"
                .formatted(medium, "0".repeat(64));

        var results = bring(line + "\n{\"kind\":\"media\",\"data\":{}}");

        assertEquals("missingFile", results.get(0).getString("problem.errors[0].code"));
        assertEquals("/file/sha256", results.get(1).getString("problem.errors[0].pointer"));
        Newsroom.admin().get("/v1/editorial/media/{id}", medium).then().statusCode(404);
    }

    @Test
    void aMediumInTheTrashMovesWhereADraftStillNamesIt() {
        var named = Media.picture();
        var forgotten = Media.picture();
        Newsroom.draft(Map.of("headline", "خبر", "lead", Map.of("media", named)));
        for (var picture : List.of(named, forgotten)) {
            Newsroom.admin()
                    .header("If-Match", "*")
                    .delete("/v1/editorial/media/{id}", picture)
                    .then()
                    .statusCode(204);
        }

        assertEquals(1, linesOf(List.of(named, forgotten)).size());
        assertEquals(
                "conflict",
                bring(linesOf(List.of(named)).get(0))
                        .get(0)
                        .getString("problem.type")
                        .replaceFirst(".*/", ""));
    }

    private static String line(UUID id, byte[] file, String url) {
        var hash = HexFormat.of().formatHex(Digests.sha256(file));
        return "{\"kind\":\"media\",\"id\":\"%s\",\"data\":{\"fileName\":\"صورة.jpg\",\"credit\":\"كونا\"},\"file\":{\"sha256\":\"%s\",\"url\":\"%s\"}}\n"
                .formatted(id, hash, url);
    }

    @Test
    void aFileMayBeLargerThanAnyOtherBody() throws Exception {
        var emptyLines = (" ".repeat(1023) + "\n").repeat(1024).getBytes(StandardCharsets.UTF_8);
        var line = "{\"kind\":\"tag\",\"data\":{\"name\":\"وسم\",\"slug\":\"t-%s\"}}\n"
                .formatted(slug())
                .getBytes(StandardCharsets.UTF_8);
        var parts = Stream.concat(Collections.nCopies(80, emptyLines).stream(), Stream.of(line))
                .<InputStream>map(ByteArrayInputStream::new)
                .toList();

        var answer = send(HttpRequest.BodyPublishers.ofInputStream(
                () -> new SequenceInputStream(Collections.enumeration(parts))));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"created\":1"), answer::body);
    }

    @Test
    void aLineThatIsNoUtf8OrTooLongFailsAlone() throws Exception {
        var tag = "{\"kind\":\"tag\",\"data\":{\"name\":\"وسم\",\"slug\":\"%s\"}}\n";
        var bytes = new ByteArrayOutputStream();
        bytes.write(tag.formatted("u-" + slug()).getBytes(StandardCharsets.UTF_8));
        bytes.write(tag.formatted("مكسور").getBytes(Charset.forName("windows-1256")));
        bytes.write(tag.formatted("x".repeat(3 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8));
        bytes.write(tag.formatted("u-" + slug()).getBytes(StandardCharsets.UTF_8));

        var answer = send(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()));

        var results = answer.body().lines().map(JsonPath::from).toList();
        assertEquals(
                List.of("created", "failed", "failed", "created"),
                results.stream().limit(4).map(line -> line.getString("outcome")).toList());
        assertEquals("/problems/malformed-json", results.get(1).getString("problem.type"));
        assertEquals("/problems/too-large", results.get(2).getString("problem.type"));
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/editorial/import"))
                .header("Authorization", "Bearer " + Newsroom.ADMIN)
                .header("Content-Type", "application/x-ndjson")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Other tests leave behind what no act makes. */
    private static List<String> linesOf(List<String> ids) {
        return export().lines()
                .filter(line -> ids.contains(String.valueOf(JsonPath.from(line).getString("id"))))
                .toList();
    }

    @Test
    void aLineMayReferToOneThatComesLater() {
        var one = slug();
        var results = bring("""
                {"kind":"article","data":{"slug":"a-%1$s","headline":"خبر","section":"s-%1$s"},"state":"published","publishedAt":"2020-01-02T03:04:05Z","formerSlugs":["old-%1$s"]}
                {"kind":"section","data":{"slug":"s-%1$s","name":"قسم"}}
                """.formatted(one));

        assertEquals(2, results.get(2).getInt("summary.created"));
        Newsroom.reader()
                .get("/v1/articles/a-" + one)
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo("2020-01-02T03:04:05Z"));
        Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/v1/articles/old-" + one)
                .then()
                .statusCode(301);
    }

    @Test
    void commentsComeInWithTheirThreadsWhateverTheirOrder() {
        var article = Newsroom.published().getString("id");
        var root = UUID.randomUUID();
        var reply = UUID.randomUUID();
        var lines = """
                {"kind":"comment","id":"%3$s","data":{"article":"%1$s","parent":"%2$s","name":"سلمى","text":"صدقت"},"state":"approved"}
                {"kind":"comment","id":"%2$s","data":{"article":"%1$s","name":"أبو سالم","text":"خبر طيب","email":"a@b.example","likes":7},"state":"withdrawn","createdAt":"2020-01-02T03:04:05Z"}
                {"kind":"comment","id":"%4$s","data":{"article":"nowhere-%4$s","name":"x","text":"y"}}
                {"kind":"comment","data":{"article":"%1$s","name":"x","text":"y"}}
                {"kind":"comment","id":"%4$s","data":{"article":"%1$s","name":"x","text":"y"},"state":"odd"}
                """.formatted(article, root, reply, UUID.randomUUID());

        var results = bring(lines);
        var again = bring(lines);

        assertEquals(2, results.get(5).getInt("summary.created"), results.get(5)::prettify);
        assertEquals(3, results.get(5).getInt("summary.failed"));
        assertEquals(2, again.get(5).getInt("summary.unchanged"));
        var threads = Readership.threads(article, "");
        assertTrue(threads.getBoolean("data[0].removed"));
        assertEquals("صدقت", threads.getString("data[0].replies.data[0].text"));
        assertEquals(1, Readership.count(article));
        assertEquals(2, linesOf(List.of(root.toString(), reply.toString())).size());
    }

    @Test
    void aLineThatIsWrongFailsAloneAndSaysWhy() {
        var one = slug();
        var results = bring("""
                {"kind":"tag","data":{"slug":"t-%1$s","name":"وسم"}}
                {"kind":"tag","data":{"slug":"u-%1$s","name":"وسم","colour":"red"}}

                {"kind":"article","data":{"slug":"b-%1$s","translationOf":"b-%1$s"}}
                {"kind":"section","data":{"slug":"v-%1$s","name":"x","parent":"v-%1$s"}}
                {"kind":"poem","data":{}}
                {"kind":"tag","data":{"slug":"w-%1$s","na""".formatted(one));

        assertEquals("created", outcome(results, 1));
        for (var line : List.of(2, 4, 5, 6, 7)) {
            assertEquals("failed", outcome(results, line));
        }
        assertEquals(5, results.get(results.size() - 1).getInt("summary.failed"));
        Newsroom.reader().get("/v1/tags/t-" + one).then().statusCode(200);
    }

    @Test
    void aLineThatIsNoObjectSaysSo() {
        var results = bring("""
                null
                []
                "x"
                1
                {"kind":null,"data":null}
                {"kind":"tag","data":null}
                {"kind":"article","data":{"headline":null,"body":[null],"tags":[null]}}
                """);

        for (var line : results.subList(0, 7)) {
            assertEquals("failed", line.getString("outcome"), line::prettify);
            assertFalse(line.getString("problem.type").contains("internal-error"), line::prettify);
        }
        assertEquals("/problems/validation-failed", results.get(0).getString("problem.type"));
    }

    @Test
    void aSectionIsNotBroughtInUnderItself() {
        var section = Newsroom.section().getString("id");

        var results = bring("""
                {"kind":"section","id":"%1$s","data":{"name":"قسم","parent":"%1$s"}}
                """.formatted(section));

        assertEquals("underItself", results.get(0).getString("problem.errors[0].code"), results.get(0)::prettify);
    }

    @Test
    void onlyAdministratorsMove() {
        for (var role : List.of("editor", "writer", "reader")) {
            var token = Newsroom.token(role);
            Newsroom.with(token).get("/v1/editorial/export").then().statusCode(403);
        }
        Newsroom.reader().get("/v1/editorial/export").then().statusCode(401);
    }

    private static String outcome(List<JsonPath> results, int line) {
        return results.stream()
                .filter(result -> result.get("line") != null && result.getInt("line") == line)
                .map(result -> result.getString("outcome"))
                .findFirst()
                .orElse("none");
    }

    private static String slug() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static String export() {
        var text = admin().get("/v1/editorial/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(text, StandardCharsets.UTF_8);
    }

    private static List<JsonPath> bring(String lines) {
        var answer = admin().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/editorial/import")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertFalse(answer.length == 0);
        return Arrays.stream(new String(answer, StandardCharsets.UTF_8).split("\n"))
                .map(JsonPath::from)
                .toList();
    }

    /** Past the filter, which takes an answer for one JSON value. */
    private static io.restassured.specification.RequestSpecification admin() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", io.restassured.http.ContentType.TEXT)))
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + Newsroom.ADMIN);
    }
}
