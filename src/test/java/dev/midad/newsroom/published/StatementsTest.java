package dev.midad.newsroom.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Fronts;
import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.SentStatements;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many SQL statements an answer takes: as many whatever it holds. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StatementsTest {

    @Inject
    Event<ContentChanged> changed;

    @Test
    void oneArticleTakesAsManyStatementsHoweverMuchItRefersTo() {
        var bare = Newsroom.published().getString("id");
        var rich = Newsroom.published(rich(Newsroom.section().getString("id"))).getString("id");

        assertEquals(1, statements("/v1/articles/" + bare));
        assertEquals(1, statements("/v1/articles/" + rich));
        assertEquals(4, statements("/v1/articles/" + rich + "?include=metadata"));
    }

    @Test
    void aListTakesAsManyStatementsHoweverLongItIs() {
        var section = Newsroom.section().getString("id");
        for (var i = 0; i < 12; i++) {
            Newsroom.published(rich(section));
        }

        var path = "/v1/articles?section=" + section;
        assertEquals(statements(path + "&limit=1"), statements(path + "&limit=12"));
        assertEquals(statements("/v1/sections?limit=1"), statements("/v1/sections?limit=100"));
        assertEquals(statements("/v1/authors?limit=1"), statements("/v1/authors?limit=100"));
        assertEquals(statements("/v1/tags?limit=1"), statements("/v1/tags?limit=100"));
        assertTrue(statements(path + "&limit=12") <= 3);
        for (var format : List.of("rss", "atom", "json")) {
            var feed = "/v1/feeds/articles." + format + "?content=full&section=" + section;
            assertEquals(statements(feed + "&limit=1"), statements(feed + "&limit=12"));
            assertTrue(statements(feed + "&limit=12") <= 7);
        }
        assertTrue(statements("/v1/sitemaps/news.xml?section=" + section) <= 6);
        assertTrue(statements("/v1/sitemaps/articles.xml?month=" + YearMonth.now(ZoneOffset.UTC)) <= 5);
        assertEquals(1, statements("/v1/articles?limit=12"));
    }

    @Test
    void theSameSearchAgainAsksForNothingButTheLog() {
        var word = Newsroom.unique("زرافة").replace(" ", "");
        Newsroom.published(Map.of("headline", "خبر عن " + word));

        for (var path : List.of("/v1/search?q=" + word, "/v1/suggest?q=" + word)) {
            assertTrue(statements(path) > 0);
            assertEquals(0, statements(path));
        }
    }

    @Test
    void aPageAndTheListOfPagesTakeOneStatement() {
        var page = Newsroom.published(Map.of("type", "page", "headline", "من نحن"));

        assertEquals(1, statements("/v1/pages/" + page.getString("id")));
        assertEquals(1, statements("/v1/pages/" + page.getString("slug")));
        assertEquals(4, statements("/v1/pages/" + page.getString("id") + "?include=metadata"));
        assertEquals(1, statements("/v1/pages?limit=1"));
        assertEquals(1, statements("/v1/pages?limit=100"));
    }

    @Test
    void aMenuTakesOneStatementHoweverMuchItLeadsTo() {
        var items = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < 12; i++) {
            items.add(leading("section", Newsroom.section().getString("id")));
            items.add(leading("article", Newsroom.published().getString("id")));
        }
        var key = "test-" + UUID.randomUUID();
        menu(key, items.subList(0, 2));
        menu(key + "-long", items);

        assertEquals(1, statements("/v1/menus/" + key));
        assertEquals(1, statements("/v1/menus/" + key + "-long"));
        assertEquals(1, statements("/v1/menus?limit=100"));
    }

    private static Map<String, ?> leading(String kind, String id) {
        return Map.of("target", Map.of("kind", kind, "id", id));
    }

    private static void menu(String key, List<Map<String, ?>> items) {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("items", items))
                .put("/v1/editorial/menus/{key}", key)
                .then()
                .statusCode(201);
    }

    @Test
    void threadsTakeAsManyStatementsHoweverManyAnswersTheyHave() {
        var quiet = Readership.openArticle();
        Readership.reply(quiet, Readership.approved(quiet));
        var busy = Readership.openArticle();
        for (var i = 0; i < 12; i++) {
            var root = Readership.approved(busy);
            Readership.reply(busy, Readership.reply(busy, root));
        }

        assertEquals(3, statements("/v1/articles/" + quiet + "/comments"));
        assertEquals(3, statements("/v1/articles/" + busy + "/comments"));
    }

    @Test
    void aFrontTakesFourStatementsAtMostHoweverMuchStandsOnIt() {
        var section = Newsroom.section().getString("id");
        for (var i = 0; i < 6; i++) {
            Newsroom.published(rich(section));
        }
        var bare = Fronts.with(Map.of("fill", Map.of("section", section)));
        var rich = Fronts.begun();
        var issue = Issues.published(List.of()).getString("id");
        Fronts.launched(rich, Map.of("slots", List.of(Map.of("item", Map.of("kind", "issue", "ref", issue)))));
        Fronts.launched(
                rich,
                Map.of(
                        "limit",
                        3,
                        "slots",
                        List.of(Map.of("item", Map.of("kind", "latest", "ref", section))),
                        "fill",
                        Map.of("section", section, "maxAgeHours", 3)));
        Fronts.launched(rich, Map.of("fill", Map.of("section", section, "sort", "-updatedAt")));

        assertEquals(3, statements("/v1/fronts/" + bare));
        assertEquals(4, statements("/v1/fronts/" + rich));
    }

    /** What is kept ready takes none, so that nothing is. */
    private long statements(String path) {
        changed.fire(new ContentChanged(ContentKind.PUBLICATION, new UUID(0, 0), null));
        return SentStatements.during(requests -> requests.get().get(path).then().statusCode(200));
    }

    private static Map<String, Object> rich(String section) {
        var tags = new ArrayList<String>();
        var bylines = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 3; i++) {
            tags.add(Newsroom.tag().getString("id"));
            bylines.add(Map.of("role", "author", "author", Newsroom.author().getString("id")));
        }
        var picture = Media.picture();
        return Map.of(
                "section",
                section,
                "tags",
                List.copyOf(tags),
                "bylines",
                List.copyOf(bylines),
                "lead",
                Map.of("media", picture),
                "body",
                List.of(Map.of("_type", "image", "media", picture)));
    }
}
