package dev.midad.outlets.feeds;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import dev.midad.fixtures.Xml;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sitemaps, as search engines read them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SitemapsTest {

    private static final String NEWS = "/v1/sitemaps/news.xml";
    private static final String INDEX = "/v1/sitemaps/index.xml";
    private static final String MONTH = "/v1/sitemaps/articles.xml?month=";
    private static final String SITE = "https://example.org/{lang}/{slug}";

    private String section = "";

    @BeforeEach
    void aSectionOfItsOwnOnASite() {
        section = Newsroom.section().getString("id");
        Sites.say(SITE);
    }

    @AfterEach
    void noSite() {
        Sites.say(null);
    }

    @Test
    void newsAreThoseOfTheLastTwoDays() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var late = publishedAt(now.minus(Duration.ofHours(47)));
        var old = publishedAt(now.minus(Duration.ofHours(49)));

        var news = read(NEWS + "?section=" + section);

        assertEquals("{http://www.sitemaps.org/schemas/sitemap/0.9}urlset", news.root());
        assertEquals(List.of(address(late)), news.all("/*/*[local-name()='url']/*[local-name()='loc']"));
        var item = "/*/*/*[namespace-uri()='http://www.google.com/schemas/sitemap-news/0.9']/*";
        assertEquals(List.of(late.getString("publishedAt")), news.all(item + "[local-name()='publication_date']"));
        assertEquals(late.getString("headline"), news.one(item + "[local-name()='title']"));
        assertEquals("ar", news.one(item + "/*[local-name()='language']"));
        assertEquals(
                Newsroom.reader().get("/v1/publication").jsonPath().getString("name"),
                news.one(item + "/*[local-name()='name']"));
        assertFalse(news.all("//*[local-name()='loc']").contains(address(old)));
    }

    @Test
    void theIndexLeadsToEveryMonthAndFromThereToEveryArticle() {
        var time = Instant.parse("2013-02-03T04:05:06Z");
        var article = publishedAt(time);

        var index = read(INDEX);

        assertEquals("{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex", index.root());
        var sitemap = index.all("//*[local-name()='loc']").stream()
                .filter(address -> address.endsWith(MONTH + "2013-02"))
                .findFirst()
                .orElseThrow();
        var months = read(
                URI.create(sitemap).getRawPath() + "?" + URI.create(sitemap).getRawQuery());
        assertTrue(months.all("//*[local-name()='loc']").contains(address(article)));
        assertEquals(List.of(), months.all("//*[local-name()='link']"), "an article in one language has no alternates");
    }

    @Test
    void everyLanguageIsNamedInEach() {
        var arabic = publishedAt(Instant.parse("2013-03-03T04:05:06Z"));
        var english = Newsroom.published(
                Map.of("lang", "en", "headline", Newsroom.unique("News"), "translationOf", arabic.getString("id")));

        for (var month : List.of("2013-03", YearMonth.now(ZoneOffset.UTC).toString())) {
            var sitemap = read(MONTH + month);
            var own = month.equals("2013-03") ? arabic : english;
            var links =
                    "//*[local-name()='url'][*[local-name()='loc']='%s']/*[namespace-uri()='http://www.w3.org/1999/xhtml']"
                            .formatted(address(own));
            assertEquals(List.of("ar", "en"), sitemap.all(links + "/@hreflang"));
            assertEquals(List.of(address(arabic), address(english)), sitemap.all(links + "/@href"));
        }
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() {
        var article = publishedAt(Instant.parse("2013-04-03T04:05:06Z"));
        assertTrue(read(MONTH + "2013-04").all("//*[local-name()='loc']").contains(address(article)));

        Newsroom.act(article.getString("id"), "unpublish").then().statusCode(200);

        Newsroom.reader().get(MONTH + "2013-04").then().statusCode(404);
        assertTrue(read(INDEX).all("//*[local-name()='loc']").stream().noneMatch(one -> one.endsWith("2013-04")));
    }

    @Test
    void aMonthOfWhichSearchEnginesAreToShowNothingIsNotInTheIndex() {
        var noindex = publishedAt(Instant.parse("2013-08-03T04:05:06Z"));
        var elsewhere = publishedAt(Instant.parse("2013-08-04T04:05:06Z"));
        var listed = publishedAt(Instant.parse("2013-09-05T04:05:06Z"));
        var hiddenBeside = publishedAt(Instant.parse("2013-09-06T04:05:06Z"));

        unlist(noindex, Map.of("noindex", true));
        unlist(elsewhere, Map.of("canonicalUrl", "https://elsewhere.example/a"));
        unlist(hiddenBeside, Map.of("noindex", true));

        var months = read(INDEX).all("//*[local-name()='loc']");
        assertTrue(months.stream().noneMatch(month -> month.endsWith("2013-08")), months::toString);
        assertTrue(months.stream().anyMatch(month -> month.endsWith("2013-09")), months::toString);
        assertEquals(List.of(address(listed)), read(MONTH + "2013-09").all("//*[local-name()='loc']"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        for (var wrong : Map.of(
                        MONTH + "2013-13",
                        "month",
                        MONTH + "13-1",
                        "month",
                        "/v1/sitemaps/articles.xml",
                        "month",
                        MONTH + "2013-01&page=0",
                        "page",
                        NEWS + "?section=no-such-section",
                        "section")
                .entrySet()) {
            Newsroom.reader()
                    .get(wrong.getKey())
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(wrong.getValue()));
        }
        Newsroom.reader().get(MONTH + "1999-01").then().statusCode(404);
        Newsroom.reader().get(MONTH + "2013-01&page=9999").then().statusCode(404);
    }

    @Test
    void theHostThatAClientNamesComesIntoNoAnswer() {
        publishedAt(Instant.parse("2013-06-03T04:05:06Z"));

        for (var path : List.of(NEWS, INDEX, MONTH + "2013-06")) {
            var plain = read(path).all("//*[name()='loc']");
            var forged = Newsroom.reader()
                    .urlEncodingEnabled(false)
                    .header("Host", "forged.example")
                    .header("X-Forwarded-Host", "forged.example")
                    .get(path);
            assertFalse(forged.asString().contains("forged.example"), forged.asString());
            assertEquals(plain, Xml.of(forged).all("//*[name()='loc']"));
            assertTrue(plain.stream().allMatch(address -> address.startsWith("https://example.org/")), plain::toString);
        }
    }

    @Test
    void parametersThatOthersAddToItsAddressMeanNothing() {
        publishedAt(Instant.parse("2013-07-03T04:05:06Z"));

        for (var path : List.of(NEWS + "?limit=5", INDEX + "?section=x", MONTH + "2013-07&utm_source=a&utm_source=b")) {
            Newsroom.reader().get(path).then().statusCode(200);
        }
    }

    @Test
    void whoeverHasItAlreadyGetsNoneUntilItChanges() {
        var etag = Newsroom.reader().get(INDEX).header("ETag");

        Newsroom.reader().header("If-None-Match", etag).get(INDEX).then().statusCode(304);
        publishedAt(Instant.parse("2013-05-03T04:05:06Z"));
        Newsroom.reader().header("If-None-Match", etag).get(INDEX).then().statusCode(200);
    }

    private static Xml read(String path) {
        var answer = Newsroom.reader().urlEncodingEnabled(false).get(path);
        assertEquals(200, answer.statusCode(), answer.asString());
        return Xml.of(answer);
    }

    private static String address(JsonPath article) {
        return Sites.expected(SITE, article.getString("lang"), "", article.getString("slug"));
    }

    private static void unlist(JsonPath article, Map<String, ?> seo) {
        Newsroom.patched(article.getString("id"), Map.of("seo", seo));
        Newsroom.publish(article.getString("id"));
    }

    private JsonPath publishedAt(Instant time) {
        var id = Newsroom.draft(Map.of("section", section)).getString("id");
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("publishedAt", time.toString()))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
