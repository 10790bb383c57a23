package dev.midad.outlets.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feed readers follow the issues. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IssueFeedsTest {

    // No other test has issues of this day, so that a feed of it holds those of the test alone.
    private static final String DAY = "2031-07-16";
    private static final String ALONE = "?from=" + DAY + "&to=2031-07-17";

    @BeforeEach
    void aSite() {
        Sites.say("https://weekly.example/{slug}");
    }

    @AfterEach
    void noSite() {
        Sites.say(null);
    }

    @Test
    void anIssueIsAnEntryWithItsCoverAndItsContents() {
        var article = Newsroom.published(Map.of("headline", "خبر في العدد")).getString("id");
        var issue = published(List.of(article));

        var feed = json("&content=full");

        assertEquals("العدد " + issue.getInt("number"), feed.getString("items[0].title"));
        assertEquals("urn:uuid:" + issue.getString("id"), feed.getString("items[0].id"));
        assertTrue(feed.getString("items[0].url").startsWith("https://weekly.example/issues/"));
        assertTrue(feed.getString("items[0].image").endsWith(".jpg"));
        assertTrue(feed.getString("items[0].content_html").contains("سطر الغلاف"));
        assertTrue(feed.getString("items[0].content_html").contains("خبر في العدد"));
        assertEquals("ar", feed.getString("items[0].language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom", "json"})
    void everyFormTellsOfIssuesThatAreOutAndOfNoOther(String form) {
        var issue = published(List.of());
        var draft = Issues.draft(List.of(), Map.of("date", DAY, "title", "مسودة سرية"));

        Newsroom.reader()
                .get("/v1/feeds/issues." + form + ALONE)
                .then()
                .statusCode(200)
                .body(containsString(issue.getString("id")))
                .body(not(containsString(draft.getString("id"))))
                .body(not(containsString("مسودة سرية")));
    }

    @Test
    void aFeedIsPagedAndChangesWithItsIssues() {
        published(List.of());
        published(List.of());

        var first = json("&limit=1");
        assertEquals(1, first.getList("items").size());
        var next = first.getString("next_url");
        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(next.substring(next.indexOf("/v1/")))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        var third = published(List.of());
        assertEquals("urn:uuid:" + third.getString("id"), json("&limit=1").getString("items[0].id"));
    }

    private static JsonPath published(List<String> articles) {
        var cover = Map.of("medium", Media.picture(), "lines", List.of("سطر الغلاف"));
        return Issues.publish(Issues.draft(articles, Map.of("lang", "ar", "date", DAY, "cover", cover))
                .getString("id"));
    }

    private static JsonPath json(String more) {
        return Newsroom.reader()
                .get("/v1/feeds/issues.json" + ALONE + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
