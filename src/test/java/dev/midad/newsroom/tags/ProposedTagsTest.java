package dev.midad.newsroom.tags;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.OtherHouse;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tags that writers propose, in a house that lets them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(OtherHouse.class)
class ProposedTagsTest {

    @Test
    void theDeskSeesAProposedTagAndReadersDoNot() {
        var word = Newsroom.unique("").strip();
        var id = proposed("وسم " + word);

        Newsroom.admin()
                .get("/v1/editorial/tags?proposed=true&q={q}", word)
                .then()
                .body("data.id", contains(id), "data[0].proposed", equalTo(true));
        Newsroom.reader().get("/v1/tags/{id}", id).then().statusCode(404);
        Newsroom.reader().get("/v1/articles?tag={id}", id).then().statusCode(400);
        var copy = Copy.of(Map.of());
        copy.sync();
        assertFalse(copy.has("tag", id));
    }

    @Test
    void anEditorAcceptsIt() {
        var id = proposed(Newsroom.unique("وسم"));

        accept(id).then().statusCode(200).body("proposed", equalTo(false), "proposedBy", nullValue());
        accept(id).then().statusCode(200).body("version", equalTo(1));

        Newsroom.reader().get("/v1/tags/{id}", id).then().statusCode(200);
        Newsroom.admin()
                .get("/v1/editorial/audit?entity={id}&action=accept", id)
                .then()
                .body("data", hasSize(1));
        var copy = Copy.of(Map.of());
        copy.sync();
        assertTrue(copy.has("tag", id));
    }

    @Test
    void publishingAnArticleThatHasItAcceptsItAndThePreflightSaysSo() {
        var id = proposed(Newsroom.unique("وسم"));
        var article = Newsroom.draft(Map.of("tags", List.of(id))).getString("id");
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/preflight", article)
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("tagProposed"));
        Newsroom.reader().get("/v1/tags/{id}", id).then().statusCode(404);

        Newsroom.publish(article);

        Newsroom.reader().get("/v1/tags/{id}", id).then().statusCode(200);
        Newsroom.reader().get("/v1/articles/{id}", article).then().body("tags.id", contains(id));
        Newsroom.admin().get("/v1/editorial/tags/{id}", id).then().body("proposed", equalTo(false));
    }

    @Test
    void whatIsNotWantedIsDeletedAndNobodyIsTold() {
        var word = Newsroom.unique("").strip();
        var id = proposed("وسم " + word);

        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/tags/{id}", id)
                .then()
                .statusCode(204);

        Newsroom.admin().get("/v1/editorial/tags?q={q}", word).then().body("data", empty());
    }

    @Test
    void aWriterProposesAndDoesNotAccept() {
        var id = proposed(Newsroom.unique("وسم"));

        Newsroom.with(Newsroom.token("writer"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/tags/{id}/accept", id)
                .then()
                .statusCode(403);
    }

    private static String proposed(String name) {
        return Newsroom.with(Newsroom.token("writer"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/editorial/tags")
                .then()
                .statusCode(201)
                .body("proposed", equalTo(true))
                .extract()
                .path("id");
    }

    private static Response accept(String id) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/tags/{id}/accept", id);
    }
}
