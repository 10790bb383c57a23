package dev.midad.newsroom.frontdesk;

import static dev.midad.fixtures.Newsroom.admin;
import static dev.midad.fixtures.Newsroom.reader;
import static dev.midad.fixtures.Newsroom.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Fronts;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Makes fronts at the desk: each container a draft of its own, launched by itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrontDeskTest {

    @Test
    void whatReadersHaveOfAContainerChangesOnlyWhenItIsLaunched() {
        var articles = List.of(article(), article());
        var front = Fronts.begun();
        var one = Fronts.launched(front, Map.of("slots", Fronts.slots(List.of(articles.get(0)))));
        var other = Fronts.launched(front, Map.of("title", "قديم"));
        Fronts.patched(front, one, Map.of("slots", Fronts.slots(List.of(articles.get(1)))));
        Fronts.patched(front, other, Map.of("title", "جديد"));

        assertEquals(List.of(articles.get(0)), Fronts.shown(front, 0));
        Fronts.launch(front, one).then().statusCode(200).body("unlaunchedChanges", equalTo(false));

        assertEquals(List.of(articles.get(1)), Fronts.shown(front, 0));
        assertEquals("قديم", Fronts.read(front).getString("containers[1].title"));
    }

    @Test
    void eachContainerHasItsOwnIfMatch() {
        var front = Fronts.begun();
        var one = Fronts.container(front, Map.of());
        var other = Fronts.container(front, Map.of());
        var etag = admin().get(Fronts.path(front, one)).header("ETag");
        Fronts.patched(front, other, Map.of("title", "غيره"));

        launch(front, one, etag).then().statusCode(200);
        launch(front, one, etag).then().statusCode(412).body("changedBy.name", equalTo("bootstrap"));
        admin().contentType(ContentType.JSON)
                .post(Fronts.path(front, one) + "/launch")
                .then()
                .statusCode(428);
    }

    private static Response launch(String front, String container, String etag) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .post(Fronts.path(front, container) + "/launch");
    }

    @Test
    void aRevisionIsRestoredAsANewOne() {
        var front = Fronts.begun();
        var container = Fronts.launched(front, Map.of("title", "الأول"));
        Fronts.patched(front, container, Map.of("title", "الثاني"));

        Fronts.act(front, container, "revisions/1/restore")
                .then()
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("content.title", equalTo("الأول"))
                .body("launchedRevision", equalTo(1));
        admin().get(Fronts.path(front, container) + "/revisions")
                .then()
                .statusCode(200)
                .body("data.number", contains(3, 2, 1))
                .body("data.launched", contains(false, false, true))
                .body("data[0].restoredFrom", equalTo(1));
        admin().get(Fronts.path(front, container) + "/revisions/2")
                .then()
                .statusCode(200)
                .body("content.title", equalTo("الثاني"));
        admin().get(Fronts.path(front, container) + "/revisions/9").then().statusCode(404);
        Fronts.act(front, container, "revisions/9/restore").then().statusCode(404);
    }

    @Test
    void theOrderOfTheContainersIsThatOfTheFront() {
        var front = Fronts.begun();
        var one = Fronts.launched(front, Map.of());
        var other = Fronts.launched(front, Map.of());

        order(front, List.of(other, one)).then().statusCode(200).body("containers.id", contains(other, one));

        assertEquals(List.of(other, one), Fronts.read(front).getList("containers.id"));
        order(front, List.of(other))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/order"))
                .body("errors.code", contains("incomplete"));
    }

    private static Response order(String front, List<String> containers) {
        return Newsroom.patch(Fronts.DESK + "/" + front, Map.of("order", containers));
    }

    @Test
    void aContainerThatIsRemovedLeavesTheReadersAndAFrontThatIsDeletedToo() {
        var front = Fronts.begun();
        var one = Fronts.launched(front, Map.of());
        var other = Fronts.launched(front, Map.of());
        var copy = Copy.of(Map.of("kind", "front"));
        copy.sync();

        admin().header("If-Match", "*").delete(Fronts.path(front, one)).then().statusCode(204);
        assertEquals(List.of(other), Fronts.read(front).getList("containers.id"));
        admin().get(Fronts.path(front, one)).then().statusCode(404);

        admin().header("If-Match", "*").delete(Fronts.DESK + "/" + front).then().statusCode(204);
        reader().get("/v1/fronts/{ref}", front).then().statusCode(404);
        assertEquals(List.of(new Copy.Item("front", front, false, "deleted", null)), copy.sync());
    }

    @Test
    void everyWrongPlaceOfAContainerIsNamed() {
        var front = Fronts.begun();
        var wrong = Map.of(
                "key",
                "top",
                "from",
                "2026-12-02T00:00:00Z",
                "to",
                "2026-12-01T00:00:00Z",
                "slots",
                List.of(
                        Fronts.slot("لا-شيء"),
                        Map.of("item", Map.of("kind", "link", "url", "/هنا")),
                        Map.of("item", Map.of("kind", "link", "ref", "هنا")),
                        Fronts.slot(
                                article(),
                                Map.of(
                                        "override",
                                        Map.of(
                                                "medium",
                                                Media.uploaded("الصوت.wav", Media.wav(1))
                                                        .getString("id"))))),
                "fill",
                Map.of("maxAgeHours", 3));

        admin().contentType(ContentType.JSON)
                .body(wrong)
                .post(Fronts.DESK + "/{id}/containers", front)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/to",
                                "/slots/0/item/ref",
                                "/slots/1/override/headline",
                                "/slots/2/item/url",
                                "/slots/2/override/headline",
                                "/slots/3/override/medium",
                                "/fill"));
    }

    @Test
    void aLinkLeadsToThisSiteOrToAWholeAddress() {
        var front = Fronts.begun();
        for (var url : List.of(
                "javascript:alert(1)",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "هنا",
                "/a b",
                "/%zz",
                "https://a..b/",
                "https://example.org:99999/")) {
            admin().contentType(ContentType.JSON)
                    .body(Map.of("key", "top", "link", url))
                    .post(Fronts.DESK + "/{id}/containers", front)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/link"));
        }
        Fronts.container(front, Map.of("link", "https://example.org/هنا?x=1"));
    }

    @Test
    void aKeyNamesOneContainerOfAFront() {
        var front = Fronts.begun();
        Fronts.container(front, Map.of("key", "top"));

        admin().contentType(ContentType.JSON)
                .body(Map.of("key", "top"))
                .post(Fronts.DESK + "/{id}/containers", front)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/key"))
                .body("errors.code", contains("taken"));
        Fronts.container(Fronts.begun(), Map.of("key", "top"));
    }

    @Test
    void aSlotKeepsTheMomentAtWhichAnEditorFilledIt() {
        var article = article();
        var front = Fronts.begun();
        var container = Fronts.container(front, Map.of("slots", Fronts.slots(List.of(article))));
        var placed = "content.slots.find{it.item.ref=='" + article + "'}.placedAt";
        var before = admin().get(Fronts.path(front, container)).<String>path(placed);

        Fronts.patched(front, container, Map.of("slots", Fronts.slots(List.of(article(), article))));

        assertEquals(before, admin().get(Fronts.path(front, container)).path(placed));
    }

    @Test
    void theDeskSeesAFrontAsItWillBeWithItsDraftsAndPlannedArticles() {
        var planned = Newsroom.draft().getString("id");
        admin().contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(planned))
                .body(Map.of("at", "2040-01-01T06:00:00Z"))
                .post("/v1/editorial/articles/{id}/publish", planned)
                .then()
                .statusCode(200);
        var front = Fronts.begun();
        Fronts.container(front, Map.of("slots", Fronts.slots(List.of(planned))));
        var preview = Fronts.DESK + "/" + front + "/preview";

        admin().get(preview).then().statusCode(200).body("containers", empty());
        admin().get(preview + "?drafts=true").then().statusCode(200).body("containers[0].items", empty());
        admin().get(preview + "?drafts=true&at=2040-01-02T06:00:00Z")
                .then()
                .statusCode(200)
                .body("containers[0].items.article.id", contains(planned));
    }

    @Test
    void findingsSayWhatIsAmiss() {
        var article = article();
        var draft = Newsroom.draft().getString("id");
        var bare = Newsroom.published(Map.of("lead", Map.of("media", Media.picture())))
                .getString("id");
        var front = Fronts.begun();
        Fronts.container(front, Map.of("slots", Fronts.slots(List.of(article, bare))));
        Fronts.container(front, Map.of("slots", Fronts.slots(List.of(article, draft))));
        Fronts.container(front, Map.of());

        admin().get(Fronts.DESK + "/{id}/findings", front)
                .then()
                .statusCode(200)
                .body("findings.code", hasItem("altMissing"))
                .body("findings.find{it.code=='curatedTwice'}.pointer", equalTo("/containers/1/slots/0"))
                .body("findings.find{it.code=='articleNotOut'}.pointer", equalTo("/containers/1/slots/1"))
                .body("findings.findAll{it.code=='containerEmpty'}.pointer", hasItem("/containers/2"))
                .body("findings.findAll{it.code=='slotStale'}", empty());
    }

    @Test
    void aLinkIntoTheSiteAtWhichNothingStandsIsFound() {
        var slug = Newsroom.published().getString("slug");
        var front = Fronts.begun();
        Fronts.container(
                front,
                Map.of(
                        "link",
                        "/nothing-stands-" + front,
                        "slots",
                        List.of(
                                link("/articles/" + slug),
                                link("/nothing-here-" + front),
                                link("https://elsewhere.example/nothing"))));

        admin().get(Fronts.DESK + "/{id}/findings", front)
                .then()
                .statusCode(200)
                .body(
                        "findings.findAll{it.code=='linkDead'}.pointer",
                        containsInAnyOrder("/containers/0/link", "/containers/0/slots/1"));
    }

    @Test
    void aSourceThatIsGoneIsFound() {
        var section = Newsroom.created("/v1/editorial/sections", Map.of("name", "قسم زائل"))
                .getString("id");
        var front = Fronts.begun();
        Fronts.container(
                front,
                Map.of(
                        "fill",
                        Map.of("section", section),
                        "slots",
                        List.of(Map.of("item", Map.of("kind", "latest", "ref", section)))));
        admin().header("If-Match", "*")
                .delete("/v1/editorial/sections/{id}", section)
                .then()
                .statusCode(204);

        admin().get(Fronts.DESK + "/{id}/findings", front)
                .then()
                .statusCode(200)
                .body(
                        "findings.findAll{it.code=='sourceGone'}.pointer",
                        containsInAnyOrder("/containers/0/fill", "/containers/0/slots/0"));
    }

    private static Map<String, Object> link(String url) {
        return Map.of("item", Map.of("kind", "link", "url", url), "override", Map.of("headline", "رابط"));
    }

    @Test
    void aCopyLearnsOfAFront() {
        var copy = Copy.of(Map.of("kind", "front"));
        copy.sync();
        var front = Fronts.begun();
        var container = Fronts.container(front, Map.of());
        assertEquals(List.of(), copy.sync());

        Fronts.launch(front, container).then().statusCode(200);

        var told = copy.sync();
        assertEquals(
                List.of("front " + front), told.stream().map(Copy.Item::key).toList());
        assertTrue(told.get(0).isThere());
    }

    @Test
    void aWriterDoesNotMakeFronts() {
        var writer = Newsroom.token("writer");
        with(writer)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "واجهة"))
                .post(Fronts.DESK)
                .then()
                .statusCode(403);
    }

    private static String article() {
        return Newsroom.published().getString("id");
    }
}
