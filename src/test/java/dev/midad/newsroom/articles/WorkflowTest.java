package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How an article passes from hand to hand. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WorkflowTest {

    @Test
    void aWriterSubmitsAndAnEditorReturnsWithANote() {
        var writer = Newsroom.token("writer");
        var id = draftOf(writer);

        act(writer, id, "submit", Map.of())
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("in-review"),
                        "review",
                        equalTo("in-review"),
                        "allowed",
                        equalTo(List.of("trash")));
        act(Newsroom.token("editor"), id, "return", Map.of("note", "ينقصها ردّ الوزارة."))
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"), "reviewNote", equalTo("ينقصها ردّ الوزارة."));
        act(writer, id, "submit", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("in-review"), "reviewNote", nullValue());
    }

    @Test
    void publishingEndsTheReview() {
        var id = Newsroom.draft().getString("id");
        Newsroom.act(id, "submit").then().statusCode(200);

        Newsroom.act(id, "publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"), "review", nullValue(), "allowed", hasItem("unpublish"));
    }

    @Test
    void changesOfAPublishedArticleAreReviewedWhileReadersKeepIt() {
        var id = Newsroom.published().getString("id");
        Newsroom.patched(id, Map.of("kicker", "متابعة"));

        Newsroom.act(id, "submit")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"), "review", equalTo("in-review"));

        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200).body("kicker", nullValue());
        desk("?review=in-review").then().body("data.id", hasItem(id));
    }

    @Test
    void aPublishedArticleWithoutChangesHasNothingToReview() {
        var id = Newsroom.published().getString("id");

        Newsroom.act(id, "submit")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"), "state", equalTo("published"))
                .body("allowed", hasItems("publish", "unpublish", "archive", "take-down", "trash"))
                .body("allowed", not(hasItem("submit")));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(List.of(), "unpublish", "draft"),
                Arguments.of(List.of(), "return", "draft"),
                Arguments.of(List.of(), "unschedule", "draft"),
                Arguments.of(List.of(), "restore", "draft"),
                Arguments.of(List.of(), "take-down", "draft"),
                Arguments.of(List.of("submit"), "submit", "in-review"),
                Arguments.of(List.of("submit", "return"), "return", "returned"),
                Arguments.of(List.of("archive"), "publish", "archived"),
                Arguments.of(List.of("archive"), "submit", "archived"),
                Arguments.of(List.of("publish", "archive"), "unpublish", "archived"),
                Arguments.of(List.of("publish", "unpublish"), "unpublish", "unpublished"),
                Arguments.of(List.of("trash"), "publish", "trashed"),
                Arguments.of(List.of("trash"), "archive", "trashed"));
    }

    @ParameterizedTest(name = "after {0}, {1} is refused in state {2}")
    @MethodSource("refused")
    void aStepThatTheStateForbidsIsRefusedByName(List<String> before, String step, String state) {
        var id = Newsroom.draft().getString("id");
        before.forEach(done -> take(id, done).then().statusCode(done.equals("trash") ? 204 : 200));

        take(id, step)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"), "state", equalTo(state), "allowed", not(hasItem(step)));
    }

    @Test
    void anArchivedArticleIsClosedToReadersAndWritersUntilItIsRestored() {
        var id = Newsroom.published().getString("id");
        Newsroom.act(id, "archive").then().statusCode(200).body("state", equalTo("archived"));

        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(404);
        Newsroom.patch("/v1/editorial/articles/" + id, Map.of("kicker", "لا"))
                .then()
                .statusCode(409)
                .body("state", equalTo("archived"), "allowed", hasItem("restore"));
        Newsroom.act(id, "restore").then().statusCode(200).body("state", equalTo("unpublished"));
        Newsroom.act(id, "publish").then().statusCode(200);
    }

    @Test
    void aWriterNeitherReturnsNorPublishesNorTakesDown() {
        var writer = Newsroom.token("writer");
        var id = draftOf(writer);

        for (var step : List.of("return", "publish", "unpublish", "unschedule", "archive", "take-down")) {
            act(writer, id, step, body(step)).then().statusCode(403);
        }
    }

    @Test
    void aNoteIsNeededToReturn() {
        var id = Newsroom.draft().getString("id");
        Newsroom.act(id, "submit").then().statusCode(200);

        act(Newsroom.ADMIN, id, "return", Map.of("note", "  "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/note"));
    }

    @Test
    void stepsNeedThePresentETag() {
        var id = Newsroom.draft().getString("id");

        Newsroom.admin().post("/v1/editorial/articles/{id}/submit", id).then().statusCode(428);
        Newsroom.admin()
                .header("If-Match", "\"77\"")
                .post("/v1/editorial/articles/{id}/submit", id)
                .then()
                .statusCode(412);
    }

    @Test
    void aTakenDownArticleSaysWhyUntilItIsPublishedAgain() {
        var article = Newsroom.published();
        var id = article.getString("id");
        var slug = article.getString("slug");
        act(Newsroom.ADMIN, id, "take-down", Map.of("reason", "court-order", "statement", "سُحبت بحكم قضائي."))
                .then()
                .statusCode(200)
                .body("state", equalTo("unpublished"));

        for (var ref : List.of(id, slug)) {
            Newsroom.reader()
                    .get("/v1/articles/{ref}", ref)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/taken-down"), "reason", equalTo("court-order"))
                    .body("detail", equalTo("سُحبت بحكم قضائي."));
        }
        Newsroom.act(id, "publish").then().statusCode(200);
        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200);
    }

    @Test
    void aTakedownNamesAKnownReason() {
        var id = Newsroom.published().getString("id");

        act(Newsroom.ADMIN, id, "take-down", Map.of("reason", "boredom"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    private static Map<String, ?> body(String step) {
        return switch (step) {
            case "return" -> Map.of("note", "أعد الكتابة.");
            case "take-down" -> Map.of("reason", "error");
            default -> Map.of();
        };
    }

    private static Response take(String id, String step) {
        return step.equals("trash") ? Newsroom.trash(id) : act(Newsroom.ADMIN, id, step, body(step));
    }

    private static String draftOf(String token) {
        return Newsroom.with(token)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("مسودة")))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response act(String token, String id, String step, Map<String, ?> body) {
        var request = Newsroom.with(token).contentType(ContentType.JSON).header("If-Match", Newsroom.etag(id));
        return (body.isEmpty() ? request : request.body(body)).post("/v1/editorial/articles/{id}/" + step, id);
    }

    private static Response desk(String query) {
        return Newsroom.admin().get("/v1/editorial/articles" + query);
    }
}
