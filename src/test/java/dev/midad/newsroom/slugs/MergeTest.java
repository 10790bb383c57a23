package dev.midad.newsroom.slugs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How doubles of tags, authors and sections become one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MergeTest {

    @Test
    void articlesOfAMergedTagHaveTheOtherOneOnceAndInItsPlace() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        var between = Newsroom.tag().getString("id");
        var both = Newsroom.published(Map.of("tags", List.of(gone.getString("id"), between, kept.getString("id"))))
                .getString("id");
        var one = Newsroom.published(Map.of("tags", List.of(between, gone.getString("id"))))
                .getString("id");

        merge("tags", gone, kept.getString("slug")).then().statusCode(200).body("id", equalTo(kept.getString("id")));

        for (var path : List.of("/v1/articles/", "/v1/editorial/articles/")) {
            Newsroom.admin()
                    .get(path + both)
                    .then()
                    .statusCode(200)
                    .body("tags.id", contains(kept.getString("id"), between));
            Newsroom.admin().get(path + one).then().body("tags.id", contains(between, kept.getString("id")));
        }
        Newsroom.reader()
                .get("/v1/articles?tag={t}", kept.getString("id"))
                .then()
                .body("data.id", containsInAnyOrder(one, both));
        // The draft is whole: its positions have no gap, and it can be changed and published on.
        Newsroom.patched(both, Map.of("deck", "نص"));
        Newsroom.publish(both);
    }

    @Test
    void bylinesOfAMergedAuthorNameTheOtherOneOnce() {
        var gone = Newsroom.author();
        var kept = Newsroom.author();
        var id = Newsroom.published(Map.of(
                        "bylines",
                        List.of(
                                Map.of("role", "author", "author", kept.getString("id")),
                                Map.of("role", "photographer", "author", gone.getString("id")),
                                Map.of("role", "author", "author", gone.getString("id")))))
                .getString("id");

        merge("authors", gone, kept.getString("id")).then().statusCode(200);

        for (var path : List.of("/v1/articles/", "/v1/editorial/articles/")) {
            Newsroom.admin()
                    .get(path + id)
                    .then()
                    .body("bylines.role", contains("author", "photographer"))
                    .body("bylines.author.id", contains(kept.getString("id"), kept.getString("id")));
        }
        Newsroom.reader()
                .get("/v1/articles?author={a}", kept.getString("id"))
                .then()
                .body("data.id", contains(id));
    }

    @Test
    void aMergedSectionTakesItsArticlesItsSectionsAndItsPeopleAlong() {
        var gone = Newsroom.section();
        var kept = Newsroom.section();
        var under = Newsroom.section(Map.of("name", Newsroom.unique("كرة"), "parent", gone.getString("id")))
                .getString("id");
        var id = Newsroom.published(Map.of("section", gone.getString("id"))).getString("id");
        var member = new HashMap<>(People.draft("editor"));
        member.put("sections", List.of(gone.getString("id")));
        var person = Newsroom.created("/v1/editorial/users", member).getString("id");

        merge("sections", gone, kept.getString("id")).then().statusCode(200);

        Newsroom.reader().get("/v1/articles/{id}", id).then().body("section.id", equalTo(kept.getString("id")));
        Newsroom.reader()
                .get("/v1/articles?section={s}", kept.getString("id"))
                .then()
                .body("data.id", contains(id));
        Newsroom.reader()
                .get("/v1/sections?parent={s}", kept.getString("id"))
                .then()
                .body("data.id", contains(under));
        Newsroom.admin()
                .get("/v1/editorial/users/{id}", person)
                .then()
                .body("sections", contains(kept.getString("id")));
    }

    @Test
    void aSectionIsNotMergedIntoOneThatLiesUnderIt() {
        var gone = Newsroom.section();
        var under = Newsroom.section(Map.of("name", Newsroom.unique("كرة"), "parent", gone.getString("id")))
                .getString("id");

        merge("sections", gone, under)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/into"), "errors.code", contains("underItself"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sections", "authors", "tags"})
    void theOldSlugAndTheOldIdLeadToTheOneThatStaysAlsoAfterAnotherMerge(String things) {
        var first = made(things);
        var second = made(things);
        var third = made(things);

        merge(things, first, second.getString("id")).then().statusCode(200);
        merge(things, second, third.getString("id")).then().statusCode(200);

        for (var old : List.of(first, second)) {
            for (var ref : List.of(old.getString("id"), old.getString("slug"))) {
                Newsroom.reader()
                        .redirects()
                        .follow(false)
                        .get("/v1/" + things + "/{ref}", ref)
                        .then()
                        .statusCode(301);
                Newsroom.reader()
                        .get("/v1/" + things + "/{ref}", ref)
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(third.getString("id")));
            }
        }
    }

    @Test
    void aRevisionThatNamesAMergedTagIsRestoredWithTheOtherOne() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        var id = Newsroom.draft(Map.of("tags", List.of(gone.getString("id")))).getString("id");
        Newsroom.patched(id, Map.of("tags", List.of()));
        merge("tags", gone, kept.getString("id")).then().statusCode(200);

        Newsroom.act(id, "revisions/1/restore").then().statusCode(200).body("tags.id", contains(kept.getString("id")));
    }

    @Test
    void aRevisionThatNamesBothIsRestoredWithTheOneThatStays() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        var restorable = new ArrayList<String>();
        for (var order : List.of(List.of(gone, kept), List.of(kept, gone))) {
            var ids = order.stream().map(tag -> tag.getString("id")).toList();
            var id = Newsroom.draft(Map.of("tags", ids)).getString("id");
            Newsroom.patched(id, Map.of("tags", List.of()));
            restorable.add(id);
        }
        merge("tags", gone, kept.getString("id")).then().statusCode(200);

        for (var id : restorable) {
            Newsroom.act(id, "revisions/1/restore")
                    .then()
                    .statusCode(200)
                    .body("tags.id", contains(kept.getString("id")));
        }
    }

    @Test
    void theSameTagTwiceIsStillRefused() {
        var tag = Newsroom.tag();

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("tags", List.of(tag.getString("id"), tag.getString("slug"))))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("errors.code", contains("repeated"));
    }

    @Test
    void whatWasMergedIntoADeletedOneLeadsNowhere() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        merge("tags", gone, kept.getString("id")).then().statusCode(200);
        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/tags/{id}", kept.getString("id"))
                .then()
                .statusCode(204);

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("tags", List.of(gone.getString("id"))))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("errors.code", contains("notFound"));
    }

    @Test
    void aWebhookOfTheSectionFollowsIt() {
        var gone = Newsroom.section();
        var kept = Newsroom.section().getString("id");
        var webhook = Newsroom.created(
                        "/v1/editorial/webhooks",
                        Map.of(
                                "name",
                                "متلقٍّ",
                                "url",
                                "https://hooks.invalid/",
                                "events",
                                List.of("article.published"),
                                "sections",
                                List.of(gone.getString("id"), kept)))
                .getString("id");

        merge("sections", gone, kept).then().statusCode(200);

        Newsroom.admin().get("/v1/editorial/webhooks/{id}", webhook).then().body("sections", contains(kept));
    }

    @Test
    void thoseWhoSyncLearnOfTheArticlesAndOfTheOneThatIsGone() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        var id = Newsroom.published(Map.of("tags", List.of(gone.getString("id"))))
                .getString("id");
        var copy = Copy.of(Map.of());
        copy.sync();

        merge("tags", gone, kept.getString("id")).then().statusCode(200);
        copy.sync();

        assertEquals(List.of(kept.getString("id")), copy.json("article", id).getList("tags.id"));
        assertFalse(copy.has("tag", gone.getString("id")));
    }

    @Test
    void whatIsNotThereAndTheSameOneAreRefused() {
        var tag = Newsroom.tag();

        merge("tags", tag, tag.getString("id"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/into"), "errors.code", contains("itself"));
        merge("tags", tag, "لا-وسم-كهذا").then().statusCode(422).body("errors.code", contains("notFound"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("into", Newsroom.tag().getString("id")))
                .post("/v1/editorial/tags/{id}/merge", tag.getString("id"))
                .then()
                .statusCode(428);
    }

    @Test
    void theAuditTellsWhatWasMergedIntoWhat() {
        var gone = Newsroom.tag();
        var kept = Newsroom.tag();
        merge("tags", gone, kept.getString("id")).then().statusCode(200);

        Newsroom.admin()
                .get("/v1/editorial/audit?entity={id}&action=merge", gone.getString("id"))
                .then()
                .body("data", hasSize(1))
                .body("data[0].details.into", equalTo(kept.getString("id")));
    }

    @Test
    void anEmptyTagIsMergedTooAndItsNameIsFree() {
        var gone = Newsroom.tag();
        merge("tags", gone, Newsroom.tag().getString("id")).then().statusCode(200);

        Newsroom.admin()
                .get("/v1/editorial/tags/{id}", gone.getString("id"))
                .then()
                .statusCode(404);
        assertEquals(
                gone.getString("name"),
                Newsroom.created("/v1/editorial/tags", Map.of("name", gone.getString("name")))
                        .getString("name"));
    }

    private static JsonPath made(String things) {
        return Newsroom.created("/v1/editorial/" + things, Map.of("name", Newsroom.unique("اسم")));
    }

    private static Response merge(String things, JsonPath gone, String into) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + gone.getInt("version") + '"')
                .body(Map.of("into", into))
                .post("/v1/editorial/" + things + "/{id}/merge", gone.getString("id"));
    }
}
