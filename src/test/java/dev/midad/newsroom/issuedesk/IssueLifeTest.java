package dev.midad.newsroom.issuedesk;

import static dev.midad.fixtures.Newsroom.admin;
import static dev.midad.fixtures.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Publishes issues with their articles, plans them, takes them back, and looks at what readers have by then. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IssueLifeTest {

    @Test
    void anIssueAndItsArticlesComeOutAtOneInstant() {
        var articles = drafts(5);
        var issue = Issues.published(articles);

        assertEquals("published", issue.getString("state"));
        var times = articles.stream()
                .map(id -> reader().get("/v1/articles/{id}", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("publishedAt"))
                .distinct()
                .toList();
        assertEquals(List.of(Issues.read(issue.getString("id")).getString("publishedAt")), times);
    }

    @Test
    void oneErrorKeepsEverythingBack() {
        var articles = drafts(3);
        var bare = Newsroom.created("/v1/editorial/articles", Map.of("kicker", "بلا عنوان"))
                .getString("id");
        var all = List.of(articles.get(0), articles.get(1), bare, articles.get(2));
        var id = Issues.draft(all).getString("id");

        Issues.act(id, "publish", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("articleNotReady"))
                .body("errors.pointer", contains("/contents/0/items/2/article"));

        for (var article : all) {
            reader().get("/v1/articles/{id}", article).then().statusCode(404);
        }
        reader().get("/v1/issues/{id}", id).then().statusCode(404);
    }

    @Test
    void onlyTheRevisionThatWasProofedGoesOut() {
        var id = Issues.draft(drafts(1)).getString("id");
        var proofed = Issues.act(id, "preflight", Map.of()).jsonPath().getInt("revision");
        Issues.patched(id, Map.of("title", "تغيّر بعد التدقيق"));

        publish(id, Map.of("revision", proofed)).then().statusCode(412).body("revision", equalTo(proofed + 1));
        reader().get("/v1/issues/{id}", id).then().statusCode(404);
        publish(id, Map.of()).then().statusCode(428);
        publish(id, Map.of("revision", proofed + 1)).then().statusCode(200);
    }

    private static Response publish(String id, Map<String, ?> order) {
        return admin().contentType(ContentType.JSON).body(order).post(Issues.DESK + "/{id}/publish", id);
    }

    @Test
    void articlesThatReadersHaveAlreadyStayAsTheyAre() {
        var article = Newsroom.published().getString("id");
        var before = reader().get("/v1/articles/{id}", article).jsonPath();
        Newsroom.patched(article, Map.of("headline", "عنوان لم يُعتمد"));

        Issues.published(List.of(article));

        var after = reader().get("/v1/articles/{id}", article).jsonPath();
        assertEquals(before.getString("headline"), after.getString("headline"));
        assertEquals(before.getString("publishedAt"), after.getString("publishedAt"));
    }

    @Test
    void anArticleThatDoesNotGoWithTheIssueShowsOnlyOnceReadersHaveIt() {
        var article = Newsroom.draft().getString("id");
        var contents = List.of(Map.of("items", List.of(Map.of("article", article, "page", 3, "publish", false))));
        var id = Issues.draft(List.of(), Map.of("contents", contents)).getString("id");
        Issues.publish(id);

        assertEquals(List.of(), Issues.read(id).getList("contents[0].items"));
        Newsroom.publish(article);
        assertEquals(List.of(article), Issues.read(id).getList("contents[0].items.article.id"));
    }

    @Test
    void anArticleTellsItsIssuesAndAListTakesThemAsFilter() {
        var articles = drafts(3);
        var issue = Issues.published(articles);
        var number = Integer.toString(issue.getInt("number"));

        reader().get("/v1/articles/{id}", articles.get(1))
                .then()
                .body("issues.id", contains(issue.getString("id")))
                .body("issues[0].number", equalTo(issue.getInt("number")))
                .body("issues[0].page", equalTo(6))
                .body("issues[0].pageTo", equalTo(7));
        for (var ref : List.of(issue.getString("id"), number, issue.getString("slug"))) {
            reader().get("/v1/articles?count=true&issue={ref}", ref)
                    .then()
                    .statusCode(200)
                    .body("page.total", equalTo(3))
                    .body("data.id", containsInAnyOrder(articles.toArray()));
        }
        reader().get("/v1/articles?issue=لا-شيء").then().statusCode(400);
    }

    @Test
    void aWithdrawnArticleLeavesItsLineAndATakenDownOneLosesItsTitle() {
        var articles = drafts(3);
        var headline =
                admin().get("/v1/editorial/articles/{id}", articles.get(0)).<String>path("headline");
        var id = Issues.published(articles).getString("id");

        Newsroom.act(articles.get(0), "unpublish").then().statusCode(200);
        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", "court-order"))
                .post("/v1/editorial/articles/{id}/take-down", articles.get(1))
                .then()
                .statusCode(200);

        reader().get("/v1/issues/{id}", id)
                .then()
                .body("contents[0].items.withdrawn", contains(true, true, false))
                .body("contents[0].items[0].article.headline", equalTo(headline))
                .body("contents[0].items[0].article.slug", nullValue())
                .body("contents[0].items[1].article.headline", nullValue());
        Newsroom.publish(articles.get(0));
        assertEquals(List.of(false, true, false), Issues.read(id).getList("contents[0].items.withdrawn"));
    }

    @Test
    void aLineKeepsTheHeadlineThatReadersHadAndNoneOfTheDraft() {
        var article = Newsroom.draft().getString("id");
        var id = Issues.published(List.of(article)).getString("id");
        var had = Issues.read(id).getString("contents[0].items[0].article.headline");
        Newsroom.patched(article, Map.of("headline", "عنوان المسودة السري"));

        Newsroom.act(article, "unpublish").then().statusCode(200);
        assertEquals(had, Issues.read(id).getString("contents[0].items[0].article.headline"));
        // A new edition of the issue keeps it as well, since there the article is no more than named.
        Issues.patched(
                id,
                Map.of("contents", List.of(Map.of("items", List.of(Map.of("article", article, "publish", false))))));
        Issues.publish(id);
        assertEquals(had, Issues.read(id).getString("contents[0].items[0].article.headline"));
    }

    @Test
    void unpublishingAnIssueLeavesItsArticlesUnlessAsked() {
        var articles = drafts(2);
        var id = Issues.published(articles).getString("id");

        Issues.act(id, "unpublish", Map.of()).then().statusCode(200);
        reader().get("/v1/issues/{id}", id).then().statusCode(404);
        reader().get("/v1/articles/{id}", articles.get(0))
                .then()
                .statusCode(200)
                .body("issues", empty());

        Issues.publish(id);
        Issues.act(id, "unpublish", Map.of("articles", true)).then().statusCode(200);
        articles.forEach(
                article -> reader().get("/v1/articles/{id}", article).then().statusCode(404));
    }

    @Test
    void theMastheadStaysAsItWasWhenTheIssueCameOut() {
        var publication = "/v1/editorial/publication";
        var before = admin().get(publication).jsonPath().getList("masthead");
        Newsroom.patch(publication, masthead("سالم أحمد الناشي")).then().statusCode(200);
        var old = Issues.published(List.of()).getString("id");
        Newsroom.patch(publication, masthead("غيره")).then().statusCode(200);
        var young = Issues.published(List.of()).getString("id");

        assertEquals("سالم أحمد الناشي", Issues.read(old).getString("masthead[0].name"));
        assertEquals("غيره", Issues.read(young).getString("masthead[0].name"));
        Issues.act(old, "unpublish", Map.of()).then().statusCode(200);
        Issues.publish(old);
        assertEquals("سالم أحمد الناشي", Issues.read(old).getString("masthead[0].name"));
        Newsroom.patch(publication, Map.of("masthead", before)).then().statusCode(200);
    }

    private static Map<String, Object> masthead(String name) {
        return Map.of("masthead", List.of(Map.of("role", "editor-in-chief", "label", "رئيس التحرير", "name", name)));
    }

    @Test
    void aPlannedIssueTakesOverAtItsMomentWithAllItsArticles() {
        var articles = drafts(3);
        var id = Issues.draft(articles, Map.of("date", "2031-01-01")).getString("id");
        var at = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        Issues.act(id, "publish", Map.of("at", at.toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("contents[0].items.article.state", contains("scheduled", "scheduled", "scheduled"));

        reader().get("/v1/issues/{id}", id).then().statusCode(404);
        until(() -> reader().get("/v1/issues/{id}", id).statusCode() == 200);

        assertEquals(3, Issues.read(id).getList("contents[0].items").size());
        reader().get("/v1/issues/current?include=articles")
                .then()
                .body("id", equalTo(id))
                .body("articles.id", contains(articles.toArray()));
        until(() -> admin().get(Issues.DESK + "/{id}", id).path("state").equals("published"));
        assertEquals(at.toString(), Issues.read(id).getString("publishedAt"));
        Issues.act(id, "unpublish", Map.of("articles", true)).then().statusCode(200);
    }

    @Test
    void aPlanThatIsGivenUpGivesUpItsArticlesToo() {
        var articles = drafts(2);
        var id = Issues.draft(articles).getString("id");
        Issues.act(id, "publish", Map.of("at", "2040-01-01T06:00:00Z")).then().statusCode(200);

        Issues.act(id, "unschedule", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("contents[0].items.article.state", contains("draft", "draft"));
    }

    @Test
    void aPlanThatIsMovedMovesItsArticles() {
        var article = drafts(1);
        var id = Issues.draft(article).getString("id");
        Issues.act(id, "publish", Map.of("at", "2040-01-01T06:00:00Z")).then().statusCode(200);

        Issues.act(id, "publish", Map.of("at", "2041-01-01T06:00:00Z")).then().statusCode(200);

        admin().get("/v1/editorial/articles/{id}", article.get(0))
                .then()
                .body("scheduledAt", equalTo("2041-01-01T06:00:00Z"));
        Issues.act(id, "unschedule", Map.of()).then().statusCode(200);
    }

    @Test
    void aPlanLiesInTheFutureAndIsForWhatReadersDoNotHave() {
        var id = Issues.draft(List.of()).getString("id");
        Issues.act(id, "publish", Map.of("at", "2020-01-01T06:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/at"));
        Issues.publish(id);
        Issues.act(id, "publish", Map.of("at", "2040-01-01T06:00:00Z")).then().statusCode(409);
    }

    @Test
    void aChangeReachesReadersOnceItIsPublishedAgain() {
        var id = Issues.published(List.of()).getString("id");
        var desk = Issues.patched(id, Map.of("title", "عدد مزيد"));
        assertTrue(desk.getBoolean("unpublishedChanges"));
        assertEquals(null, Issues.read(id).getString("title"));

        Issues.publish(id);

        assertEquals("عدد مزيد", Issues.read(id).getString("title"));
    }

    @Test
    void theListOfReadersTakesAYearDatesAndAKind() {
        var id = Issues.draft(List.of(), Map.of("date", "1961-05-06", "year", 777))
                .getString("id");
        Issues.publish(id);

        for (var query : List.of("year=1961", "year=777", "from=1961-05-06&to=1961-05-07", "kind=regular&year=1961")) {
            reader().get("/v1/issues?" + query).then().statusCode(200).body("data.id", hasItem(id));
        }
        for (var query : List.of("year=1962", "from=1961-05-07&to=1970-01-01", "kind=special")) {
            reader().get("/v1/issues?" + query).then().statusCode(200).body("data.id", not(hasItem(id)));
        }
        for (var wrong : List.of("year=last", "from=yesterday", "kind=weekly", "page=2")) {
            reader().get("/v1/issues?" + wrong).then().statusCode(400);
        }
        Issues.act(id, "unpublish", Map.of()).then().statusCode(200);
    }

    @Test
    void theNewestIssueIsTheCurrentOneWheneverItWasMade() {
        var old = Issues.draft(List.of(), Map.of("date", "2032-01-07")).getString("id");
        Issues.publish(old);
        var older = Issues.draft(List.of(), Map.of("date", "2032-01-01")).getString("id");
        Issues.publish(older);

        reader().get("/v1/issues/current").then().statusCode(200).body("id", equalTo(old));
        for (var made : List.of(old, older)) {
            Issues.act(made, "unpublish", Map.of()).then().statusCode(200);
        }
    }

    @Test
    void aFormerSlugLeadsToThePresentOneAndANumberOfAnyDigitsToTheIssue() {
        var id = Issues.published(List.of()).getString("id");
        var first = Issues.read(id).getString("slug");
        Issues.patched(id, Map.of("slug", Newsroom.unique("عدد-مميز").replace(' ', '-')));
        var present = Issues.publish(id);

        reader().redirects().follow(false).get("/v1/issues/{ref}", first).then().statusCode(301);
        var digits = new StringBuilder();
        Integer.toString(present.getInt("number")).chars().forEach(digit -> digits.append((char) ('٠' + digit - '0')));
        assertEquals(id, Issues.read(digits.toString()).getString("id"));
    }

    @Test
    void theCoverShowsItsPictureAndKeepsItFromTheTrash() {
        var picture = Media.picture(Newsroom.ADMIN);
        var cover = Map.of("medium", picture, "alt", "غلاف", "lines", List.of("مؤتمر"));
        var id = Issues.draft(List.of(), Map.of("cover", cover)).getString("id");
        Issues.publish(id);

        var shown = Issues.read(id);
        assertEquals(picture, shown.getString("cover.medium.media"));
        assertEquals("غلاف", shown.getString("cover.medium.alt"));
        reader().get(shown.getString("cover.medium.url")).then().statusCode(200);
        admin().header("If-Match", "*")
                .delete("/v1/editorial/media/{id}", picture)
                .then()
                .statusCode(409)
                .body("issues", contains(id));
        Issues.act(id, "unpublish", Map.of()).then().statusCode(200);
        reader().get(shown.getString("cover.medium.url")).then().statusCode(404);
    }

    @Test
    void theMetadataSayWhatSchemaOrgCallsAnIssue() {
        var article = drafts(1);
        var issue = Issues.published(article);
        var id = issue.getString("id");

        var described = new JsonPath(
                reader().get("/v1/issues/{id}?include=metadata", id).<String>path("jsonLd"));
        assertEquals("PublicationIssue", described.getString("'@type'"));
        assertEquals(Integer.toString(issue.getInt("number")), described.getString("issueNumber"));
        assertEquals(4, described.getInt("hasPart[0].pageStart"));
        var printed = new JsonPath(reader().get("/v1/articles/{id}?include=metadata", article.get(0))
                .<String>path("metadata.jsonLd"));
        assertEquals("4–5", printed.getString("printPage"));
        assertEquals(Integer.toString(issue.getInt("number")), printed.getString("printEdition"));
    }

    @Test
    void aCopyIsToldOfTheIssueAndOfItsEnd() {
        var copy = Copy.of(Map.of("kind", "issue", "limit", 1000));
        copy.sync();
        var id = Issues.published(drafts(1)).getString("id");
        copy.sync();
        assertTrue(copy.has("issue", id));

        Issues.act(id, "unpublish", Map.of()).then().statusCode(200);
        copy.sync();
        assertFalse(copy.has("issue", id));
    }

    private static void until(BooleanSupplier come) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!come.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "it did not come about");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static List<String> drafts(int count) {
        return IntStream.range(0, count)
                .mapToObj(unused -> Newsroom.draft().getString("id"))
                .toList();
    }
}
