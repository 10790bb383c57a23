package dev.midad.newsroom.previews;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.midad.fixtures.Fronts;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One front with its drafts, shown to whoever holds a link to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrontPreviewTest {

    private static final String ITEMS = "containers[0].items.article.id";

    @Test
    void aLinkShowsTheFrontWithItsDraftsWhileReadersHaveTheOldOne() {
        var before = article();
        var after = article();
        var front = Fronts.begun();
        var container = Fronts.launched(front, Map.of("slots", Fronts.slots(List.of(before))));
        var url = link(front).getString("url");

        Fronts.patched(front, container, Map.of("slots", Fronts.slots(List.of(after))));

        assertEquals(List.of(after), Newsroom.reader().get(url).jsonPath().getList(ITEMS));
        assertEquals(List.of(before), Fronts.shown(front, 0));
    }

    @Test
    void aFrontThatNoReaderHasIsShownByItsLink() {
        var article = article();
        var front = Fronts.begun();
        Fronts.container(front, Map.of("slots", Fronts.slots(List.of(article))));

        shown(link(front)).then().statusCode(200).body(ITEMS, equalTo(List.of(article)));
        Newsroom.reader().get("/v1/fronts/" + front).then().statusCode(404);
    }

    @Test
    void aLinkShowsTheFrontAsItWillBeWithWhatIsPlannedForThen() {
        var planned = Newsroom.draft().getString("id");
        plan(planned, Instant.now().plus(Duration.ofHours(1)));
        var front = Fronts.begun();
        Fronts.container(front, Map.of("slots", Fronts.slots(List.of(planned))));
        var url = link(front).getString("url");

        var later = Instant.now().plus(Duration.ofHours(2)).toString();

        assertEquals(List.of(), Newsroom.reader().get(url).jsonPath().getList(ITEMS));
        assertEquals(
                List.of(planned),
                Newsroom.reader().get(url + "?at={at}", later).jsonPath().getList(ITEMS));
    }

    @Test
    void aDraftWithoutAPlanStaysHiddenOnTheFrontThatALinkShows() {
        var draft = Newsroom.draft().getString("id");
        var front = Fronts.begun();
        Fronts.container(front, Map.of("slots", Fronts.slots(List.of(draft))));

        assertFalse(shown(link(front)).asString().contains(draft));
    }

    @Test
    void aPreviewOfAFrontIsKeptNowhere() {
        shown(link(Fronts.begun()))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex"));
    }

    @Test
    void aRevokedLinkShowsNothing() {
        var front = Fronts.begun();
        var link = link(front);

        Newsroom.admin().delete(path(front) + "/" + link.getString("id")).then().statusCode(204);

        shown(link).then().statusCode(410).body("type", equalTo("/problems/preview-ended"));
    }

    @Test
    void aLinkToAnArticleShowsNoFrontAndOneToAFrontNoArticle() {
        var front = link(Fronts.begun()).getString("token");
        var article = Newsroom.created(
                        "/v1/editorial/articles/" + Newsroom.draft().getString("id") + "/preview-links", Map.of())
                .getString("token");

        Newsroom.reader().get("/v1/previews/fronts/" + article).then().statusCode(404);
        Newsroom.reader().get("/v1/previews/" + front).then().statusCode(404);
    }

    @Test
    void aDeletedFrontLeavesNoLink() {
        var front = Fronts.begun();
        var link = link(front);

        Newsroom.admin()
                .header("If-Match", "*")
                .delete(Fronts.DESK + "/" + front)
                .then()
                .statusCode(204);

        shown(link).then().statusCode(404);
        Newsroom.admin().get(path(front)).then().statusCode(404);
    }

    @Test
    void aNewLinkHasWhatOpensItAndTheListDoesNot() {
        var front = Fronts.begun();

        var made = Newsroom.admin()
                .contentType("application/json")
                .body(Map.of("note", "الناشر"))
                .post(path(front));

        made.then()
                .statusCode(201)
                .header("Location", endsWith(path(front) + "/" + made.path("id")))
                .body("url", startsWith("/v1/previews/fronts/"));
        var listed = Newsroom.admin().get(path(front));
        listed.then().statusCode(200).body("data.note", equalTo(List.of("الناشر")));
        assertFalse(listed.asString().contains(made.path("token")));
    }

    @Test
    void aLinkIsRevokedOnlyWhereItBelongs() {
        var link = link(Fronts.begun());

        Newsroom.admin()
                .delete(path(Fronts.begun()) + "/" + link.getString("id"))
                .then()
                .statusCode(404);

        shown(link).then().statusCode(200);
    }

    private static void plan(String article, Instant at) {
        Newsroom.admin()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("at", at.toString()))
                .post("/v1/editorial/articles/{id}/publish", article)
                .then()
                .statusCode(200);
    }

    private static String article() {
        return Newsroom.published().getString("id");
    }

    private static JsonPath link(String front) {
        return Newsroom.created(path(front), Map.of());
    }

    private static Response shown(JsonPath link) {
        return Newsroom.reader().get(link.getString("url"));
    }

    private static String path(String front) {
        return Fronts.DESK + "/" + front + "/preview-links";
    }
}
