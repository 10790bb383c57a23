package dev.midad.newsroom.fronts;

import static dev.midad.fixtures.Newsroom.admin;
import static dev.midad.fixtures.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Fronts;
import dev.midad.fixtures.Issues;
import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What readers get of fronts: everything in one answer, each thing once, and only what they have. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrontTest {

    @Test
    void aFrontHasEverythingInOneAnswer() {
        var article = Newsroom.published().getString("id");
        var front = Fronts.with(Map.of(
                "key",
                "top",
                "title",
                "أهم الأخبار",
                "link",
                "/أخبار",
                "layout",
                "hero",
                "platforms",
                List.of("web"),
                "slots",
                List.of(Fronts.slot(
                        article, Map.of("label", "عاجل", "override", Map.of("headline", "عنوان للواجهة"))))));

        var read = Fronts.read(front);

        assertEquals(
                "[containers, dir, id, lang, name, slug, updatedAt]",
                new TreeSet<>(read.getMap("").keySet()).toString());
        assertEquals(
                "[id, items, key, layout, link, platforms, title]",
                new TreeSet<>(read.getMap("containers[0]").keySet()).toString());
        assertEquals(
                "[article, curated, headline, kind, label, supporting]",
                new TreeSet<>(read.getMap("containers[0].items[0]").keySet()).toString());
        assertEquals(
                reader().get("/v1/articles/{id}?view=summary", article)
                        .jsonPath()
                        .getMap(""),
                read.getMap("containers[0].items[0].article"));
    }

    @Test
    void aPageStandsOnAFrontAsLongAsReadersHaveIt() {
        var page = Newsroom.published(
                Map.of("type", "page", "headline", Newsroom.unique("من نحن"), "deck", "صحيفة أسبوعية"));
        var id = page.getString("id");
        var front = Fronts.with(Map.of(
                "slots",
                List.of(
                        Map.of("item", Map.of("kind", "page", "ref", page.getString("slug"))),
                        Map.of(
                                "item",
                                Map.of("kind", "link", "url", "https://example.com/"),
                                "override",
                                Map.of("headline", "رابط"),
                                "supporting",
                                List.of(Map.of("item", Map.of("kind", "page", "ref", id)))))));

        var item = "containers[0].items[0].";
        var read = Fronts.read(front);
        assertEquals(
                "[deck, dir, headline, id, lang, slug]",
                new TreeSet<>(read.getMap(item + "page").keySet()).toString());
        assertEquals(id, read.getString(item + "page.id"));
        assertEquals(List.of(), read.getList("containers[0].items[1].supporting"));

        Newsroom.act(id, "unpublish").then().statusCode(200);
        assertEquals(List.of("link"), Fronts.read(front).getList("containers[0].items.kind"));

        Newsroom.act(id, "publish").then().statusCode(200);
        assertEquals(List.of("page", "link"), Fronts.read(front).getList("containers[0].items.kind"));
    }

    @Test
    void theListHasFrontsWithoutTheirContainers() {
        var front = Fronts.with(Map.of());
        var begun = Fronts.begun();

        reader().get("/v1/fronts?limit=100&count=true")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(front))
                .body("data.id", not(hasItem(begun)))
                .body("data[0].containers", equalTo(null));
        reader().get("/v1/fronts/{id}", begun).then().statusCode(404);
    }

    @Test
    void aFrontIsFoundByItsSlugAndByAFormerOne() {
        var front = Fronts.with(Map.of());
        var former = Fronts.read(front).getString("slug");
        var slug = "واجهة-" + front.substring(24);
        Newsroom.patch(Fronts.DESK + "/" + front, Map.of("slug", slug)).then().statusCode(200);

        assertEquals(front, Fronts.read(slug).getString("id"));
        reader().redirects()
                .follow(false)
                .get("/v1/fronts/{ref}", former)
                .then()
                .statusCode(301);
    }

    @Test
    void aFillTakesASectionWithThoseUnderItNewestFirstAndSkipsWhatStandsElsewhere() {
        var section = Newsroom.section();
        var under = Newsroom.section(Map.of("name", Newsroom.unique("قسم"), "parent", section.getString("id")));
        var articles = published(section.getString("id"), 4);
        articles.addAll(published(under.getString("id"), 2));
        var front = Fronts.begun();
        Fronts.launched(front, Map.of("slots", Fronts.slots(List.of(articles.get(2)))));
        Fronts.launched(front, Map.of("limit", 3, "fill", Map.of("section", section.getString("slug"))));
        Fronts.launched(front, Map.of("limit", 3, "fill", Map.of("section", section.getString("id"))));
        Fronts.launched(
                front, Map.of("limit", 1, "dedupe", "ignore", "fill", Map.of("section", section.getString("id"))));

        assertEquals(List.of(articles.get(5), articles.get(4), articles.get(3)), Fronts.shown(front, 1));
        assertEquals(List.of(articles.get(1), articles.get(0)), Fronts.shown(front, 2));
        assertEquals(List.of(articles.get(5)), Fronts.shown(front, 3));
        assertEquals(List.of(false, false, false), Fronts.read(front).getList("containers[1].items.curated"));
    }

    @Test
    void aFillTakesATagAnAuthorOrAnIssue() {
        var tag = Newsroom.tag().getString("id");
        var author = Newsroom.author().getString("id");
        var article = Newsroom.published(
                        Map.of("tags", List.of(tag), "bylines", List.of(Map.of("role", "author", "author", author))))
                .getString("id");
        var issue = Issues.published(List.of(article)).getString("id");

        for (var fill :
                List.of(Map.of("tag", tag, "sort", "-updatedAt"), Map.of("author", author), Map.of("issue", issue))) {
            assertEquals(List.of(article), Fronts.shown(Fronts.with(Map.of("fill", fill)), 0));
        }
    }

    @Test
    void aSlotHasAnIssueALinkOrTheNewestOfASection() {
        var section = Newsroom.section().getString("id");
        var articles = published(section, 2);
        var issue = Issues.published(List.of()).getString("id");
        var front = Fronts.with(Map.of(
                "slots",
                List.of(
                        Map.of("item", Map.of("kind", "issue", "ref", issue)),
                        Map.of(
                                "item",
                                Map.of("kind", "link", "url", "/عن-المجلة"),
                                "override",
                                Map.of("headline", "عن المجلة")),
                        Map.of(
                                "item",
                                Map.of("kind", "latest", "ref", section),
                                "supporting",
                                List.of(Map.of("item", Map.of("kind", "article", "ref", articles.get(0))))))));

        var read = Fronts.read(front);

        assertEquals(List.of("issue", "link", "latest"), read.getList("containers[0].items.kind"));
        assertEquals(issue, read.getString("containers[0].items[0].issue.id"));
        assertEquals("/عن-المجلة", read.getString("containers[0].items[1].url"));
        assertEquals(articles.get(1), read.getString("containers[0].items[2].article.id"));
        assertEquals(articles.get(0), read.getString("containers[0].items[2].supporting[0].article.id"));
    }

    @Test
    void anArticleThatLeavesTheReadersLeavesTheFrontAndTheFillClosesTheGap() {
        var section = Newsroom.section().getString("id");
        var articles = published(section, 3);
        var front = Fronts.with(Map.of(
                "limit", 2, "slots", Fronts.slots(List.of(articles.get(0))), "fill", Map.of("section", section)));
        assertEquals(List.of(articles.get(0), articles.get(2)), Fronts.shown(front, 0));

        Newsroom.act(articles.get(0), "unpublish").then().statusCode(200);
        assertEquals(List.of(articles.get(2), articles.get(1)), Fronts.shown(front, 0));

        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", "court-order"))
                .post("/v1/editorial/articles/{id}/take-down", articles.get(2))
                .then()
                .statusCode(200);
        assertEquals(List.of(articles.get(1)), Fronts.shown(front, 0));

        Newsroom.publish(articles.get(0));
        assertEquals(List.of(articles.get(0), articles.get(1)), Fronts.shown(front, 0));
    }

    @Test
    void anArticleTakesUpTheFillAtOnceWhenItIsPublished() {
        var section = Newsroom.section().getString("id");
        var first = published(section, 1).get(0);
        var front = Fronts.with(Map.of("fill", Map.of("section", section)));
        assertEquals(List.of(first), Fronts.shown(front, 0));

        var second = published(section, 1).get(0);

        assertEquals(List.of(second, first), Fronts.shown(front, 0));
    }

    @Test
    void aSlotBeginsAndEndsByTheClockAndTheAnswerIsKeptNoLonger() {
        var articles = published(Newsroom.section().getString("id"), 2);
        var moment = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.MILLIS);
        var front = Fronts.with(Map.of(
                "slots",
                List.of(
                        Fronts.slot(articles.get(0), Map.of("to", moment.toString())),
                        Fronts.slot(articles.get(1), Map.of("from", moment.toString())))));
        LogWatch.settle();

        var before = reader().get("/v1/fronts/{ref}", front);
        assertEquals(List.of(articles.get(0)), before.jsonPath().getList("containers[0].items.article.id"));
        var kept = Integer.parseInt(before.header("Cache-Control").replaceAll(".*max-age=(\\d+).*", "$1"));
        assertTrue(kept <= 6, before.header("Cache-Control"));
        while (!Instant.now().isAfter(moment.plusMillis(50))) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }

        assertEquals(List.of(articles.get(1)), Fronts.shown(front, 0));
    }

    @Test
    void onlyContainersOfTheMomentAndOfThePlatformAreThere() {
        var front = Fronts.begun();
        Fronts.launched(front, Map.of("key", "everywhere"));
        Fronts.launched(front, Map.of("key", "app", "platforms", List.of("app")));
        Fronts.launched(front, Map.of("key", "past", "to", "2020-01-01T00:00:00Z"));
        Fronts.launched(front, Map.of("key", "coming", "from", "2040-01-01T00:00:00Z"));

        assertEquals(List.of("everywhere", "app"), Fronts.read(front).getList("containers.key"));
        reader().get("/v1/fronts/{ref}?platform=web", front)
                .then()
                .statusCode(200)
                .body("containers.key", contains("everywhere"));
        reader().get("/v1/fronts/{ref}?platform=No!", front).then().statusCode(400);
    }

    @Test
    void aPictureOfAnOverrideWaitsForItsSlotItsContainerAndWhatStandsThere() {
        var article = Newsroom.published().getString("id");
        var draft = Newsroom.draft(Map.of()).getString("id");
        var earlier = Instant.now().minusSeconds(60).toString();
        var later = Instant.now().plusSeconds(3_600).toString();

        assertEquals(404, statusOfPicture(article, Map.of("from", later), Map.of()));
        assertEquals(404, statusOfPicture(article, Map.of("to", earlier), Map.of()));
        assertEquals(404, statusOfPicture(article, Map.of(), Map.of("from", later)));
        assertEquals(404, statusOfPicture(article, Map.of(), Map.of("to", earlier)));
        assertEquals(404, statusOfPicture(draft, Map.of(), Map.of()));
        assertEquals(
                200,
                statusOfPicture(article, Map.of("from", earlier, "to", later), Map.of("from", earlier, "to", later)));
    }

    @Test
    void theClockAloneTakesThePictureOfASlotFromReadersAndThenItMayBeDeleted() {
        var picture = Media.picture();
        var end = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        var slot = Map.of("to", end.toString(), "override", Map.of("medium", picture));
        var front = Fronts.with(
                Map.of("slots", List.of(Fronts.slot(Newsroom.published().getString("id"), slot))));
        var file = Fronts.read(front).getString("containers[0].items[0].medium.url");
        reader().get("/v1/media/{id}", picture).then().statusCode(200);
        reader().get(file).then().statusCode(200);

        while (!Instant.now().isAfter(end.plusMillis(50))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        reader().get("/v1/media/{id}", picture).then().statusCode(404);
        reader().get(file).then().statusCode(404);
        admin().header("If-Match", "*")
                .delete("/v1/editorial/media/{id}", picture)
                .then()
                .statusCode(204);
    }

    @Test
    void thePictureOfASlotGoesWithItsArticle() {
        var picture = Media.picture();
        var article = Newsroom.published().getString("id");
        var front = Fronts.with(
                Map.of("slots", List.of(Fronts.slot(article, Map.of("override", Map.of("medium", picture))))));
        var file = Fronts.read(front).getString("containers[0].items[0].medium.url");
        reader().get(file).then().statusCode(200);

        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .post("/v1/editorial/articles/{id}/unpublish", article)
                .then()
                .statusCode(200);

        reader().get("/v1/media/{id}", picture).then().statusCode(404);
        reader().get(file).then().statusCode(404);
    }

    /** What readers are answered who ask for the picture of a launched slot. */
    private static int statusOfPicture(String article, Map<String, ?> ofSlot, Map<String, ?> ofContainer) {
        var picture = Media.picture();
        var slot = new HashMap<String, Object>(ofSlot);
        slot.put("override", Map.of("medium", picture));
        var container = new HashMap<String, Object>(ofContainer);
        container.put("slots", List.of(Fronts.slot(article, slot)));
        Fronts.with(container);
        var status = reader().get("/v1/media/{id}", picture).statusCode();
        var address =
                admin().get("/v1/editorial/media/{id}", picture).jsonPath().getString("files.thumb");
        assertEquals(status, reader().get(address.replaceAll("\\?.*", "")).statusCode());
        return status;
    }

    @Test
    void aPictureOfAnOverrideIsServedAndNamedInTheCacheTags() {
        var picture = Media.picture();
        var article = Newsroom.published().getString("id");
        var front = Fronts.with(
                Map.of("slots", List.of(Fronts.slot(article, Map.of("override", Map.of("medium", picture))))));

        var answer = reader().get("/v1/fronts/{ref}", front);

        assertEquals(picture, answer.jsonPath().getString("containers[0].items[0].medium.media"));
        reader().get("/v1/media/{id}", picture).then().statusCode(200);
        answer.then()
                .header("Cache-Tag", containsString("front:" + front))
                .header("Cache-Tag", containsString("media:" + picture))
                .header("Cache-Tag", containsString("article:" + article));
        admin().header("If-Match", "*")
                .delete("/v1/editorial/media/{id}", picture)
                .then()
                .statusCode(409)
                .body("fronts", contains(front));
    }

    @Test
    void aFrontIsShownAsItsContainersStoodBefore() {
        var articles = published(Newsroom.section().getString("id"), 2);
        var front = Fronts.begun();
        var container = Fronts.launched(front, Map.of("slots", Fronts.slots(List.of(articles.get(0)))));
        var then = Instant.now();
        Fronts.patched(front, container, Map.of("slots", Fronts.slots(List.of(articles.get(1)))));
        Fronts.launch(front, container).then().statusCode(200);

        assertEquals(List.of(articles.get(1)), Fronts.shown(front, 0));
        reader().get("/v1/fronts/{ref}?at={at}", front, then.toString())
                .then()
                .statusCode(200)
                .body("containers[0].items.article.id", contains(articles.get(0)));
        reader().get("/v1/fronts/{ref}?at=2040-01-01T00:00:00Z", front)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("at"));
    }

    /** Articles of a section, the newest last. */
    private static List<String> published(String section, int count) {
        var ids = new ArrayList<String>(Collections.nCopies(count, ""));
        ids.replaceAll(none -> Newsroom.published(Map.of("section", section)).getString("id"));
        return ids;
    }
}
