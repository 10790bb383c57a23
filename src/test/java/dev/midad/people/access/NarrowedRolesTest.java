package dev.midad.people.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles that hold in some sections only. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NarrowedRolesTest {

    @Test
    void anEditorOfASectionPublishesThereAndBelowAndNowhereElse() {
        var sport = Newsroom.section().getString("id");
        var football = Newsroom.section(Map.of("name", Newsroom.unique("كرة القدم"), "parent", sport))
                .getString("id");
        var politics = Newsroom.section().getString("id");
        var editor = member("editor", sport);

        publish(editor, Newsroom.draft(Map.of("section", sport)).getString("id"))
                .then()
                .statusCode(200);
        publish(editor, Newsroom.draft(Map.of("section", football)).getString("id"))
                .then()
                .statusCode(200);
        publish(editor, Newsroom.draft(Map.of("section", politics)).getString("id"))
                .then()
                .statusCode(403);
        publish(editor, Newsroom.draft().getString("id"))
                .then()
                .statusCode(403)
                .body("detail", equalTo("Your role is narrowed to other sections."));
    }

    @Test
    void aWriterOfASectionWritesThereAndMovesNothingOut() {
        var sport = Newsroom.section().getString("id");
        var politics = Newsroom.section().getString("id");
        var writer = member("writer", sport);

        create(writer, Map.of("section", politics)).then().statusCode(403);
        create(writer, Map.of()).then().statusCode(403);
        String id = create(writer, Map.of("section", sport))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("section", politics))
                .patch("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(403);
    }

    @Test
    void whatBelongsToTheWholeHouseIsNotForANarrowedRole() {
        var section = Newsroom.section().getString("id");
        var editor = member("editor", section);

        for (var path : List.of("/v1/editorial/publication", "/v1/editorial/sections/" + section)) {
            Newsroom.with(editor)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("description", "نص"))
                    .patch(path)
                    .then()
                    .statusCode(403);
        }
        Newsroom.with(editor)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "قسم"))
                .post("/v1/editorial/sections")
                .then()
                .statusCode(403);
        Newsroom.with(editor)
                .contentType(ContentType.JSON)
                .body(Map.of("from", "/قديم", "status", 410))
                .post("/v1/editorial/redirects")
                .then()
                .statusCode(403);
        Newsroom.with(editor)
                .header("If-Match", "*")
                .delete("/v1/editorial/sections/" + section)
                .then()
                .statusCode(403);
    }

    @Test
    void draftsOfOtherSectionsAreReadByNobodyWhoseRoleIsNarrowed() {
        var sport = Newsroom.section().getString("id");
        var football = Newsroom.section(Map.of("name", Newsroom.unique("كرة القدم"), "parent", sport))
                .getString("id");
        var politics = Newsroom.section().getString("id");
        var word = "كلمة" + Newsroom.unique("").strip().replace("-", "");
        var own = Newsroom.draft(Map.of("section", football, "headline", word)).getString("id");
        var others =
                Newsroom.draft(Map.of("section", politics, "headline", word)).getString("id");

        for (var role : List.of("reader", "writer", "editor")) {
            var member = member(role, sport);
            Newsroom.with(member).get("/v1/editorial/articles/{id}", own).then().statusCode(200);
            for (var path : List.of("", "/revisions", "/revisions/1", "/history")) {
                Newsroom.with(member)
                        .get("/v1/editorial/articles/{id}" + path, others)
                        .then()
                        .statusCode(403);
            }
            Newsroom.with(member)
                    .get("/v1/editorial/articles?q={q}", word)
                    .then()
                    .body("data.id", contains(own));
            Newsroom.with(member)
                    .get("/v1/editorial/search?q={q}", word)
                    .then()
                    .body("data.article.id", not(hasItem(others)));
        }
    }

    @Test
    void whoWroteADraftReadsItWhereverItLies() {
        var sport = Newsroom.section().getString("id");
        var writer = member("writer", sport);
        String id = create(writer, Map.of("section", sport)).path("id");
        Newsroom.patched(id, Map.of("section", Newsroom.section().getString("id")));

        Newsroom.with(writer)
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200)
                .body("editable", equalTo(false), "allowed", empty());
    }

    @Test
    void whatReadersHaveInAnotherSectionIsNotTakenFromThemByWayOfTheDraft() {
        var sport = Newsroom.section().getString("id");
        var politics = Newsroom.section().getString("id");
        var editor = member("editor", sport);
        var id = Newsroom.published(Map.of("section", politics)).getString("id");
        Newsroom.patched(id, Map.of("section", sport));

        for (var step : List.of("unpublish", "archive", "publish")) {
            Newsroom.with(editor)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .post("/v1/editorial/articles/{id}/" + step, id)
                    .then()
                    .statusCode(403);
        }
        Newsroom.with(editor)
                .header("If-Match", "*")
                .delete("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(403);
        Newsroom.with(editor)
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200)
                .body("editable", equalTo(true), "allowed", contains("submit"));
        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200);
    }

    @Test
    void theStepsThatAreAllowedAreThoseOfWhoeverAsks() {
        var writer = Newsroom.token("writer");
        String id = create(writer, Map.of()).path("id");

        assertEquals(List.of("submit", "trash"), allowed(writer, id));
        assertEquals(List.of(), allowed(Newsroom.token("writer"), id));
        assertEquals(List.of(), allowed(Newsroom.token("moderator"), id));
        assertEquals(List.of("submit", "publish", "archive", "trash"), allowed(Newsroom.token("editor"), id));
        Newsroom.publish(id);
        assertEquals(List.of(), allowed(writer, id));
        Newsroom.with(writer)
                .header("If-Match", "*")
                .delete("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(403);
    }

    private static List<String> allowed(String token, String id) {
        return Newsroom.with(token)
                .get("/v1/editorial/articles/{id}", id)
                .jsonPath()
                .getList("allowed");
    }

    private static String member(String role, String section) {
        var draft = new HashMap<>(People.draft(role));
        draft.put("sections", List.of(section));
        return People.joined(Newsroom.created("/v1/editorial/users", draft))
                .signIn()
                .access();
    }

    private static Response publish(String token, String id) {
        return Newsroom.with(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/publish", id);
    }

    private static Response create(String token, Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(Map.of("headline", Newsroom.unique("خبر")));
        draft.putAll(properties);
        return Newsroom.with(token).contentType(ContentType.JSON).body(draft).post("/v1/editorial/articles");
    }
}
