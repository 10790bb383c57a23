package dev.midad;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers who comment, and a moderator who judges, all of it through the API. */
final class Readership {

    private static final AtomicInteger SAID = new AtomicInteger();

    private Readership() {}

    /** Sends a comment with a name, a text that no other has, and whatever else is given. */
    static Response submit(String article, Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(
                Map.of("name", "أبو سالم", "text", Newsroom.unique("رأي رقم " + SAID.incrementAndGet())));
        draft.putAll(properties);
        return Newsroom.reader().contentType(ContentType.JSON).body(draft).post("/v1/articles/{ref}/comments", article);
    }

    static JsonPath submitted(String article, Map<String, ?> properties) {
        return submit(article, properties).then().statusCode(202).extract().jsonPath();
    }

    /** A comment that readers see. */
    static JsonPath approved(String article, Map<String, ?> properties) {
        var comment = submitted(article, properties);
        if (comment.getString("state").equals("pending")) {
            decide(comment.getString("id"), "approve").then().statusCode(200);
        }
        return comment;
    }

    static String approved(String article) {
        return approved(article, Map.of()).getString("id");
    }

    static String reply(String article, String parent) {
        return approved(article, Map.of("parent", parent)).getString("id");
    }

    /** Approves, rejects, … with the present ETag. */
    static Response decide(String id, String act) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", etag(id))
                .post("/v1/editorial/comments/{id}/" + act, id);
    }

    static String etag(String id) {
        return Newsroom.admin()
                .get("/v1/editorial/comments/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** What moderators see. */
    static JsonPath seenByDesk(String id) {
        return Newsroom.admin()
                .get("/v1/editorial/comments/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What readers see under an article. */
    static JsonPath threads(String article, String query) {
        return Newsroom.reader()
                .get("/v1/articles/" + article + "/comments" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static int count(String article) {
        return Newsroom.reader()
                .get("/v1/articles/{ref}", article)
                .then()
                .extract()
                .path("commentCount");
    }

    /** An article in a section where readers see comments at once. */
    static String openArticle() {
        return articleIn(Map.of("mode", "after"));
    }

    static String articleIn(Map<String, ?> rules) {
        var section = Newsroom.section(Map.of("name", Newsroom.unique("قسم"), "comments", rules));
        return Newsroom.published(Map.of("section", section.getString("id"))).getString("id");
    }
}
