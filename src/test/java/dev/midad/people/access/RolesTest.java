package dev.midad.people.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What roles mean beyond the matrix of {@link RoleMatrixTest}: whose article it is, what it is worth to readers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RolesTest {

    private static final String ARTICLES = "/v1/editorial/articles";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

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
        return Newsroom.with(TOKENS.computeIfAbsent(role, Newsroom::token));
    }
}
