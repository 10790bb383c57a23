package dev.midad.newsroom.pages;

import static dev.midad.fixtures.Newsroom.admin;
import static dev.midad.fixtures.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages go the ways of articles on the desk, and are read at addresses of their own and nowhere else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PagesTest {

    private static final String DESK = "/v1/editorial/articles";

    @Test
    void aPageIsReadAtItsOwnAddressAsItWasPublished() {
        var page = published(Map.of("deck", "صحيفة أسبوعية", "body", Newsroom.paragraph("تأسست عام ١٩٩٩")));
        Newsroom.patched(page.getString("id"), Map.of("deck", "لم يُعتمد بعد"));

        var shown = read(page.getString("slug"));
        assertEquals("صحيفة أسبوعية", shown.getString("deck"));
        assertEquals(
                Set.of(
                        "id",
                        "slug",
                        "lang",
                        "dir",
                        "headline",
                        "deck",
                        "body",
                        "publishedAt",
                        "updatedAt",
                        "translations"),
                shown.getMap("").keySet());
        reader().get("/v1/pages/{ref}?bodyFormat=html", page.getString("id"))
                .then()
                .statusCode(200)
                .body("bodyHtml", containsString("تأسست عام"))
                .body("body", nullValue());
    }

    @Test
    void thePagesOfALanguageAreListedBySlugPageByPage() {
        var lang = "ku";
        var first = published(Map.of("lang", lang, "slug", slug("a")));
        var second = published(Map.of("lang", lang, "slug", slug("b")));

        var list = reader().get("/v1/pages?lang={lang}&limit=1&count=true", lang)
                .then()
                .statusCode(200)
                .body("data.id", contains(first.getString("id")))
                .body("data[0].body", nullValue())
                .body("page.total", equalTo(2))
                .extract()
                .jsonPath();
        reader().get("/v1/pages?lang={lang}&limit=1&cursor={next}", lang, list.getString("page.next"))
                .then()
                .statusCode(200)
                .body("data.id", contains(second.getString("id")))
                .body("page.next", nullValue());
    }

    @Test
    void aPageStandsInNothingThatShowsArticles() {
        var word = Newsroom.unique("صفحة").replace(' ', '-');
        var page = published(Map.of("headline", word, "body", Newsroom.paragraph(word)));
        var id = page.getString("id");
        var article = Newsroom.published().getString("id");

        Stream.of(
                        "/v1/articles?limit=100",
                        "/v1/articles?limit=100&lang=ar&view=full",
                        "/v1/articles/" + article + "?include=related",
                        "/v1/articles/" + article + "/related?limit=20",
                        "/v1/feeds/articles.rss?limit=100",
                        "/v1/feeds/articles.atom?limit=100",
                        "/v1/feeds/articles.json?limit=100",
                        "/v1/sitemaps/news.xml",
                        "/v1/sitemaps/articles.xml?month=" + YearMonth.now(ZoneOffset.UTC),
                        "/v1/search?limit=100&q=" + word,
                        "/v1/suggest?q=" + word,
                        "/v1/sync?limit=1000&kind=article")
                .forEach(path -> {
                    var answer = reader().get(path).then().statusCode(200).extract();
                    assertFalse(answer.asString().contains(id), path);
                    assertFalse(answer.asString().contains(word), path);
                });
        for (var ref : List.of(id, page.getString("slug"))) {
            reader().get("/v1/articles/{ref}", ref).then().statusCode(404);
            reader().get("/v1/articles/{ref}/comments", ref).then().statusCode(404);
            reader().get("/v1/articles/{ref}/related", ref).then().statusCode(404);
            Readership.submit(ref, Map.of()).then().statusCode(404);
            reader().get("/v1/comment-counts?article={ref}", ref).then().body("data", empty());
        }
        admin().get(DESK + "?limit=100").then().body("data.id", not(hasItem(id)));
        admin().get(DESK + "?limit=100&type=page")
                .then()
                .body("data.id", hasItem(id))
                .body("data.type", not(hasItem("article")));
    }

    @Test
    void anArticleIsNoPage() {
        var article = Newsroom.published();

        for (var ref : List.of(article.getString("id"), article.getString("slug"))) {
            reader().get("/v1/pages/{ref}", ref).then().statusCode(404);
        }
        var listed = reader().get("/v1/pages?limit=100").then().extract().asString();
        assertFalse(listed.contains(article.getString("id")));
        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", "error"))
                .post(DESK + "/{id}/take-down", article.getString("id"));
        reader().get("/v1/pages/{ref}", article.getString("id")).then().statusCode(404);
        reader().get("/v1/articles/{ref}", article.getString("id")).then().statusCode(410);
    }

    @Test
    void aPageAndAnArticleMayHaveTheSameSlug() {
        var slug = slug("عن");
        var article = Newsroom.published(Map.of("slug", slug));
        var page = published(Map.of("slug", slug));

        assertEquals(page.getString("id"), read(slug).getString("id"));
        reader().get("/v1/articles/{ref}", slug).then().body("id", equalTo(article.getString("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"section", "tags", "bylines", "kicker", "keyPoints", "notices", "commentsOpen"})
    void aPageHasNothingThatMakesANewsArticle(String field) {
        var given = Map.<String, Object>of(
                "section", Newsroom.section().getString("id"),
                "tags", List.of(Newsroom.tag().getString("id")),
                "bylines", List.of(Map.of("role", "author", "label", "المحرر")),
                "kicker", "عاجل",
                "keyPoints", List.of("نقطة"),
                "notices", List.of(Map.of("type", "correction", "text", "تصحيح")),
                "commentsOpen", true);

        admin().contentType(ContentType.JSON)
                .body(Map.of("type", "page", "headline", "من نحن", field, given.get(field)))
                .post(DESK)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains("notOfPages"));
    }

    @Test
    void whatIsAPageStaysOneAndWhatIsAnArticleToo() {
        var page = draft(Map.of()).getString("id");
        var article = Newsroom.draft().getString("id");

        Newsroom.patch(DESK + "/" + page, Map.of("type", "article")).then().statusCode(422);
        Newsroom.patch(DESK + "/" + article, Map.of("type", "page"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unchangeable"));
        Newsroom.patch(DESK + "/" + page, Map.of("type", "page", "deck", "نص"))
                .then()
                .statusCode(200)
                .body("type", equalTo("page"));
    }

    @Test
    void aPageIsTranslatedByPagesOnly() {
        var arabic = published(Map.of("headline", "من نحن"));
        var english = published(Map.of("lang", "en", "headline", "About", "translationOf", arabic.getString("id")));

        assertEquals(
                List.of(english.getString("id")), read(arabic.getString("id")).getList("translations.id"));
        reader().get("/v1/sitemaps/pages.xml").then().statusCode(200).body(containsString("hreflang=\"en\""));
        admin().contentType(ContentType.JSON)
                .body(Map.of("headline", "Article", "lang", "en", "translationOf", arabic.getString("id")))
                .post(DESK)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/translationOf"));
    }

    @Test
    void aFormerSlugLeadsToThePageAndSoDoesAnAddressOfTheSite() {
        var page = published(Map.of("slug", slug("قديم")));
        Newsroom.patched(page.getString("id"), Map.of("slug", slug("جديد")));
        var present = Newsroom.publish(page.getString("id")).getString("slug");

        reader().redirects()
                .follow(false)
                .get("/v1/pages/{ref}", page.getString("slug"))
                .then()
                .statusCode(301);
        assertEquals(page.getString("id"), read(page.getString("slug")).getString("id"));
        reader().get("/v1/resolve?path=/pages/{slug}", present)
                .then()
                .statusCode(200)
                .body("kind", equalTo("page"))
                .body("id", equalTo(page.getString("id")));
    }

    @Test
    void aPageThatWasTakenDownSaysWhyAndOneThatWasWithdrawnIsNotFound() {
        var withdrawn = published(Map.of());
        var takenDown = published(Map.of());

        Newsroom.act(withdrawn.getString("id"), "unpublish").then().statusCode(200);
        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", "privacy"))
                .post(DESK + "/{id}/take-down", takenDown.getString("id"))
                .then()
                .statusCode(200);

        reader().get("/v1/pages/{ref}", withdrawn.getString("slug")).then().statusCode(404);
        reader().get("/v1/pages/{ref}", takenDown.getString("slug"))
                .then()
                .statusCode(410)
                .body("reason", equalTo("privacy"));
        reader().get("/v1/articles/{ref}", takenDown.getString("id")).then().statusCode(404);
    }

    @Test
    void aPlannedPageComesByTheClockOfTheDatabase() {
        var id = draft(Map.of()).getString("id");

        order(id, "publish", Map.of("at", "2040-01-01T06:00:00Z"))
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
        reader().get("/v1/pages/{ref}", id).then().statusCode(404);
        order(id, "unschedule", Map.of()).then().statusCode(200).body("state", equalTo("draft"));
        Newsroom.publish(id);
        assertEquals(id, read(id).getString("id"));
    }

    @Test
    void aPreviewShowsThePageAsReadersWouldGetIt() {
        var id = draft(Map.of("deck", "مسودة")).getString("id");
        var link = admin().contentType(ContentType.JSON)
                .body(Map.of())
                .post(DESK + "/{id}/preview-links", id)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        reader().get(link.getString("url"))
                .then()
                .statusCode(200)
                .body("deck", equalTo("مسودة"))
                .body("commentsOpen", nullValue())
                .body("bylines", nullValue());
    }

    @Test
    void aPictureOfAPageIsShownWhileThePageIs() {
        var picture = Media.picture(Newsroom.ADMIN);
        var id = published(Map.of("lead", Map.of("media", picture, "alt", "المقر")))
                .getString("id");
        var url = read(id).getString("lead.url");

        reader().get(url).then().statusCode(200);
        admin().header("If-Match", "*")
                .delete("/v1/editorial/media/{id}", picture)
                .then()
                .statusCode(409)
                .body("pages", contains(id));
        Newsroom.act(id, "unpublish").then().statusCode(200);
        reader().get(url).then().statusCode(404);
    }

    @Test
    void aCopyIsToldOfThePageAndOfItsEnd() {
        var copy = Copy.of(Map.of("kind", "page", "limit", 1000));
        copy.sync();
        var id = published(Map.of()).getString("id");
        copy.sync();
        assertTrue(copy.has("page", id));

        Newsroom.act(id, "unpublish").then().statusCode(200);
        copy.sync();
        assertFalse(copy.has("page", id));
        var first = Copy.of(Map.of("kind", "page", "limit", 1000));
        first.sync();
        assertFalse(first.has("page", id));
    }

    @Test
    void theDeskFindsAPageByItsWordsAndAnIssueDoesNotPrintIt() {
        var word = Newsroom.unique("صفحة").replace(' ', '-');
        var page = draft(Map.of("headline", word));

        admin().get("/v1/editorial/search?q={word}", word)
                .then()
                .statusCode(200)
                .body("data.article.id", hasItem(page.getString("id")));
        admin().contentType(ContentType.JSON)
                .body(Map.of("number", Issues.number(), "contents", Issues.contents(List.of(page.getString("id")))))
                .post(Issues.DESK)
                .then()
                .statusCode(422);
    }

    @Test
    void aNarrowedRoleAndAWriterPublishNoPage() {
        var id = draft(Map.of()).getString("id");

        Newsroom.with(Newsroom.token("writer"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .post(DESK + "/{id}/publish", id)
                .then()
                .statusCode(403);
    }

    @Test
    void aPageMovesInALineOfAnArticleOfItsType() {
        var line = "{\"kind\":\"article\",\"data\":{\"type\":\"page\",\"slug\":\"%s\",\"headline\":\"اتصل بنا\"},"
                        .formatted(slug("اتصل"))
                + "\"state\":\"published\",\"publishedAt\":\"2024-11-13T06:00:00Z\"}";
        var first = imported(line);
        assertEquals("created", first.getString("outcome"));
        assertEquals("unchanged", imported(line).getString("outcome"));
        assertEquals("اتصل بنا", read(first.getString("id")).getString("headline"));

        var exported = admin().get("/v1/editorial/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var own = exported.lines()
                .filter(one -> one.contains(first.getString("id")))
                .toList();
        assertEquals(1, own.size());
        assertEquals("page", new JsonPath(own.get(0)).getString("data.type"));
        assertEquals("unchanged", imported(own.get(0)).getString("outcome"));
    }

    private static JsonPath imported(String line) {
        return new JsonPath(admin().contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/editorial/import")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .findFirst()
                .orElseThrow());
    }

    private static Response order(String id, String act, Map<String, ?> order) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(order)
                .post(DESK + "/{id}/" + act, id);
    }

    private static JsonPath draft(Map<String, ?> properties) {
        var page = new HashMap<String, Object>(Map.of("type", "page"));
        page.putAll(properties);
        return Newsroom.draft(page);
    }

    private static JsonPath published(Map<String, ?> properties) {
        return Newsroom.publish(draft(properties).getString("id"));
    }

    private static JsonPath read(String ref) {
        return reader().get("/v1/pages/{ref}", ref)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String slug(String name) {
        return Newsroom.unique(name).replace(' ', '-');
    }
}
