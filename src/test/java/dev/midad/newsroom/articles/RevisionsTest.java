package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every saved change of an article, who made it, and the way back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RevisionsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void everySavedChangeIsARevisionWithItsAuthorTimeAndNote() {
        var id = Newsroom.draft().getString("id");
        save(Newsroom.ADMIN, id, Map.of("kicker", "متابعة"), "?note={note}", "بعد مراجعة الأرقام");

        revisions(id)
                .body("data.number", contains(2, 1))
                .body("data[0].note", equalTo("بعد مراجعة الأرقام"), "data[0].author.name", equalTo("bootstrap"))
                .body("data[0].createdAt", notNullValue(), "data[0].autosave", equalTo(false));
    }

    @Test
    void savingWhatStandsAlreadyChangesNothing() {
        var draft = Newsroom.draft(Map.of("body", Newsroom.paragraph("نص")));
        var id = draft.getString("id");
        var etag = Newsroom.etag(id);

        Newsroom.patched(id, Map.of("headline", draft.getString("headline"), "body", Newsroom.paragraph("نص")));

        revisions(id).body("data.number", contains(1));
        assertEquals(etag, Newsroom.etag(id));
    }

    @Test
    void aRevisionShowsWhatItChangedWordByWord() {
        var id = Newsroom.draft(Map.of("deck", "عقد المؤتمر يوم الأحد في الكويت"))
                .getString("id");
        Newsroom.patched(id, Map.of("deck", "عقد المؤتمر يوم الاثنين في الكويت"));

        revision(id, 2, "")
                .body("comparedWith", equalTo(1), "changes", hasSize(1))
                .body("changes[0].pointer", equalTo("/deck"), "changes[0].kind", equalTo("changed"))
                .body("changes[0].words.op", contains("equal", "delete", "insert", "equal"))
                .body("changes[0].words.text", contains("عقد المؤتمر يوم ", "الأحد", "الاثنين", " في الكويت"));
    }

    @Test
    void aParagraphPutInBetweenIsOneAddition() {
        var id = Newsroom.draft(Map.of("bodyText", "الأولى\n\nالثالثة")).getString("id");
        Newsroom.patched(id, Map.of("bodyText", "الأولى\n\nالثانية\n\nالثالثة"));

        revision(id, 2, "")
                .body("changes.kind", contains("added"), "changes[0].pointer", equalTo("/body/1"))
                .body("changes[0].previousPointer", nullValue())
                .body("changes[0].to.children[0].text", equalTo("الثانية"));
    }

    @Test
    void anyTwoRevisionsCanBeCompared() {
        var id = Newsroom.draft(Map.of("kicker", "أ")).getString("id");
        Newsroom.patched(id, Map.of("kicker", "ب"));
        Newsroom.patched(id, Map.of("kicker", "ج"));

        revision(id, 3, "?against=1")
                .body("comparedWith", equalTo(1))
                .body("changes[0].from", equalTo("أ"), "changes[0].to", equalTo("ج"));
        revision(id, 3, "?against=3").body("changes", empty());
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions/3?against=9", id)
                .then()
                .statusCode(404);
    }

    @Test
    void restoringIsANewRevisionWithTheOldContent() {
        var section = Newsroom.section().getString("id");
        var first = Newsroom.draft(Map.of("kicker", "الأولى", "section", section, "bodyText", "فقرة"));
        var id = first.getString("id");
        Newsroom.patched(id, Map.of("kicker", "الثانية", "bodyText", "فقرة أخرى"));

        restore(id, 1)
                .then()
                .statusCode(200)
                .body("kicker", equalTo("الأولى"), "section.id", equalTo(section), "revision", equalTo(3))
                .body("body", equalTo(first.getList("body")));

        revisions(id).body("data[0].restoredFrom", equalTo(1), "data.number", contains(3, 2, 1));
        revision(id, 2, "").body("content.kicker", equalTo("الثانية"));
    }

    @Test
    void restoringWhatRefersToSomethingDeletedNamesIt() {
        var tag = Newsroom.tag().getString("id");
        var id = Newsroom.draft(Map.of("tags", List.of(tag))).getString("id");
        Newsroom.patched(id, Map.of("tags", List.of()));
        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/tags/" + tag)
                .then()
                .statusCode(204);

        restore(id, 1).then().statusCode(422).body("errors[0].pointer", equalTo("/tags/0"));
    }

    @Test
    void autosavesOfOnePersonInOneSittingFoldIntoOne() throws SQLException {
        var writer = Newsroom.token("writer");
        var id = draftOf(writer);
        for (var text : List.of("ك", "كت", "كتب")) {
            save(writer, id, Map.of("bodyText", text), "?autosave=true");
        }

        revisions(id).body("data.number", contains(4, 1), "data[0].autosave", equalTo(true));
        revision(id, 4, "").body("content.body[0].children[0].text", equalTo("كتب"), "comparedWith", equalTo(1));
        assertEquals(1, blocks(id));
    }

    @Test
    void anotherPersonsAutosaveDoesNotTakeTheFirstOnesAway() {
        var writer = Newsroom.token("writer");
        var id = draftOf(writer);
        save(writer, id, Map.of("bodyText", "للكاتب"), "?autosave=true");
        save(Newsroom.ADMIN, id, Map.of("bodyText", "للمدير"), "?autosave=true");

        revisions(id).body("data.number", contains(3, 2, 1));
    }

    @Test
    void aSaveBetweenTwoAutosavesKeepsBoth() {
        var id = Newsroom.draft().getString("id");
        save(Newsroom.ADMIN, id, Map.of("kicker", "أ"), "?autosave=true");
        save(Newsroom.ADMIN, id, Map.of("kicker", "ب"), "");
        save(Newsroom.ADMIN, id, Map.of("kicker", "ج"), "?autosave=true");

        revisions(id).body("data.number", contains(4, 3, 2, 1));
    }

    @Test
    void anAutosaveThatWasPublishedStays() {
        var id = Newsroom.draft().getString("id");
        save(Newsroom.ADMIN, id, Map.of("kicker", "أ"), "?autosave=true");
        Newsroom.publish(id);
        save(Newsroom.ADMIN, id, Map.of("kicker", "ب"), "?autosave=true");

        revisions(id).body("data.number", contains(3, 2, 1), "data.published", contains(false, true, false));
    }

    @Test
    void revisionsShareTheBlocksThatDidNotChange() throws SQLException {
        var paragraphs = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            paragraphs.add("فقرة رقم " + i);
        }
        var id = Newsroom.draft(Map.of("bodyText", String.join("\n\n", paragraphs)))
                .getString("id");
        for (var i = 0; i < 10; i++) {
            paragraphs.set(i, "فقرة جديدة " + i);
            Newsroom.patched(id, Map.of("bodyText", String.join("\n\n", paragraphs)));
        }

        assertEquals(50, blocks(id));
        revision(id, 1, "")
                .body("content.body", hasSize(40))
                .body("content.body[0].children[0].text", equalTo("فقرة رقم 0"));
        revision(id, 11, "").body("changes", hasSize(1));
    }

    @Test
    void theListIsPaged() {
        var id = Newsroom.draft().getString("id");
        for (var i = 0; i < 5; i++) {
            Newsroom.patched(id, Map.of("kicker", "رقم " + i));
        }

        var first = Newsroom.admin().get("/v1/editorial/articles/{id}/revisions?limit=4&count=true", id);
        first.then().body("data.number", contains(6, 5, 4, 3), "page.total", equalTo(6));
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions?limit=4&cursor={c}", id, first.path("page.next"))
                .then()
                .body("data.number", contains(2, 1), "page.next", nullValue());
    }

    @Test
    void aWriterRestoresOnlyOwnArticles() {
        var id = Newsroom.draft().getString("id");

        Newsroom.with(Newsroom.token("writer"))
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .post("/v1/editorial/articles/{id}/revisions/1/restore", id)
                .then()
                .statusCode(403);
    }

    @Test
    void aRevisionHasJustTheKeysThatTheContractNames() {
        var id = Newsroom.draft(Map.of("deck", "قبل")).getString("id");
        save(Newsroom.ADMIN, id, Map.of("deck", "بعد"), "?note=why");
        restore(id, 1);

        Map<String, Object> keys = revision(id, 3, "").extract().path("");
        assertEquals(
                List.of(
                        "author",
                        "autosave",
                        "changes",
                        "comparedWith",
                        "content",
                        "createdAt",
                        "number",
                        "published",
                        "restoredFrom"),
                new ArrayList<>(new java.util.TreeSet<>(keys.keySet())));
        revisions(id).body("data[1].keySet()", hasItem("note"));
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

    private static void save(String token, String id, Map<String, ?> patch, String query, Object... values) {
        var all = new ArrayList<Object>(List.of(id));
        all.addAll(List.of(values));
        Newsroom.with(token)
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(new HashMap<>(patch))
                .patch("/v1/editorial/articles/{id}" + query, all.toArray())
                .then()
                .statusCode(200);
    }

    private static Response restore(String id, int number) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .post("/v1/editorial/articles/{id}/revisions/{number}/restore", id, number);
    }

    private static ValidatableResponse revisions(String id) {
        return Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions", id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse revision(String id, int number, String query) {
        return Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions/{number}" + query, id, number)
                .then()
                .statusCode(200);
    }

    private int blocks(String id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from revision_block where article_id = '%s'".formatted(id))) {
            row.next();
            return row.getInt(1);
        }
    }
}
