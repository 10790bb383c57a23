package dev.midad.moving.wordpress;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A weekly moves over from WordPress. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WordPressTest {

    private static final Path EXPORT = Path.of("src/test/resources/wordpress/al-majalla.wxr.xml");

    @Test
    void anExportComesInItsOldSlugsLeadOnAndComingAgainItChangesNothing() throws IOException {
        var first = bring(Files.readString(EXPORT));

        var brought = outcomes(first);
        assertFalse(brought.isEmpty());
        assertFalse(brought.contains("failed"), brought::toString);
        var article = lines(first, "article").get(0);
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", article.getString("id"))
                .then()
                .statusCode(200)
                .body("slug", equalTo(article.getString("slug")));
        assertOldSlugsLeadOn(first);
        assertOldAddressesLeadOn(article.getString("id"));
        assertTrue(codes(first).contains("comments-not-carried"), () -> codes(first)
                .toString());
        var threads = Readership.threads(article.getString("id"), "?sort=oldest");
        assertEquals("خبر طيب", threads.getString("data[0].text"));
        assertEquals("2024-11-13T09:00:00Z", threads.getString("data[0].createdAt"));
        assertEquals("شكرًا لك", threads.getString("data[0].replies.data[0].text"));
        assertEquals(2, Readership.count(article.getString("id")));

        var again = outcomes(bring(Files.readString(EXPORT)));
        assertEquals(brought.size(), again.size());
        assertTrue(again.stream().allMatch(outcome -> outcome.equals("unchanged")), again::toString);
    }

    /** Those of the first post, as its permalink stands in the export, and of a category. */
    private static void assertOldAddressesLeadOn(String article) {
        var permalink = "https://almajalla.example/2024/11/"
                + "%d8%a7%d9%84%d9%83%d9%88%d9%8a%d8%aa-%d8%aa%d8%b3%d8%aa%d8%b6%d9%8a%d9%81-%d9%85%d8%a4%d8%aa%d9%85%d8%b1/";
        for (var old : List.of(permalink, "/?p=101", "https://almajalla.example/?p=101&preview=true")) {
            Newsroom.reader()
                    .queryParam("path", old)
                    .get("/v1/resolve")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(301), "id", equalTo(article));
        }
        Newsroom.reader()
                .queryParam("path", "/?cat=10")
                .get("/v1/resolve")
                .then()
                .statusCode(200)
                .body("kind", equalTo("section"), "status", equalTo(301));
    }

    /** Each article that had one, by the former slugs that the export of Midad itself tells. */
    private static void assertOldSlugsLeadOn(List<JsonPath> results) {
        var slugs = lines(results, "article").stream()
                .map(line -> line.getString("slug"))
                .toList();
        var former = Arrays.stream(Newsroom.with(Newsroom.ADMIN)
                        .get("/v1/editorial/export")
                        .asString()
                        .split("\n"))
                .map(JsonPath::from)
                .filter(line ->
                        slugs.contains(line.getString("data.slug")) && "published".equals(line.getString("state")))
                .flatMap(line -> line.<String>getList("formerSlugs").stream())
                .toList();
        assertFalse(former.isEmpty());
        former.forEach(slug -> Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/v1/articles/{ref}", slug)
                .then()
                .statusCode(301));
    }

    @Test
    void aSlugOfAnotherSiteGetsANumberAndKeepsIt() {
        var first = bring(post("five.example", "hello-world", "hello-world-old", "خبر"));
        var second = bring(post("six.example", "hello-world", "hello-world-old", "خبر آخر"));

        assertEquals(List.of("hello-world"), slugs(first));
        assertEquals(List.of("hello-world-2"), slugs(second));
        assertEquals(List.of("slug-changed", "old-slug-dropped"), codes(second));
        assertEquals(
                List.of("unchanged"),
                outcomes(lines(bring(post("six.example", "hello-world", "hello-world-old", "خبر آخر")), "article")));
        assertEquals(
                List.of("unchanged"),
                outcomes(lines(bring(post("five.example", "hello-world", "hello-world-old", "خبر")), "article")));
    }

    @Test
    void lettersThatMidadDoesNotKeepNeverCostAnArticle() {
        var results = bring(post(
                "letters.example",
                "letters",
                "letters-old",
                "\u0093خبر\u0094\u007F&#xFFFF;&#0;\uFDD0",
                "<p>\u0093نص\u0094 &#x80;\uFFFE &#xFFFF; &#129; &#1</p>"));

        assertEquals(List.of("created"), outcomes(lines(results, "article")));
        assertEquals(List.of("control-characters", "letters-mended"), codes(results));
        Newsroom.reader()
                .get("/v1/articles/letters?bodyFormat=text")
                .then()
                .statusCode(200)
                .body("headline", equalTo("“خبر”"))
                .body("bodyText", equalTo("“نص” €"));
    }

    private static List<String> slugs(List<JsonPath> results) {
        return lines(results, "article").stream()
                .map(line -> line.getString("slug"))
                .toList();
    }

    private static String post(String site, String slug, String formerSlug, String title, String... body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://%s</wp:base_blog_url>
                <item><title>%s</title><content:encoded><![CDATA[%s]]></content:encoded><wp:post_id>1</wp:post_id>
                <wp:post_date_gmt>2024-05-01 07:00:00</wp:post_date_gmt><wp:post_name>%s</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta>
                </item></channel></rss>
                """.formatted(site, title, String.join("", body), slug, formerSlug);
    }

    @Test
    void whatTheDeskHasWrittenOfAnAuthorASectionAndATagStays() {
        var author = Newsroom.created("/v1/editorial/authors", Map.of("name", "سارة", "slug", "kat", "bio", "محررة"));
        var parent = Newsroom.section().getString("id");
        var section = Newsroom.created(
                "/v1/editorial/sections",
                Map.of("name", "قسمنا", "slug", "own-desk", "description", "وصف", "parent", parent));
        var tag = Newsroom.created(
                "/v1/editorial/tags", Map.of("name", "وسمنا", "slug", "own-tag", "description", "وصف"));

        bring("""
                <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                <wp:author><wp:author_login>kat</wp:author_login><wp:author_display_name>K</wp:author_display_name></wp:author>
                <wp:category><wp:category_nicename>own-desk</wp:category_nicename><wp:cat_name>C</wp:cat_name></wp:category>
                <wp:tag><wp:tag_slug>own-tag</wp:tag_slug><wp:tag_name>T</wp:tag_name></wp:tag>
                </channel></rss>
                """);

        for (var path : List.of("authors/kat", "sections/own-desk", "tags/own-tag")) {
            Newsroom.reader().get("/v1/" + path).then().statusCode(200);
        }
        assertEquals(
                author.getString("bio"),
                Newsroom.reader().get("/v1/authors/kat").jsonPath().getString("bio"));
        var kept = Newsroom.admin()
                .get("/v1/editorial/sections/" + section.getString("id"))
                .jsonPath();
        assertEquals(section.getMap("$"), kept.getMap("$"));
        assertEquals(
                tag.getMap("$"),
                Newsroom.admin()
                        .get("/v1/editorial/tags/" + tag.getString("id"))
                        .jsonPath()
                        .getMap("$"));
    }

    @Test
    void aFileThatIsCutSaysWhereItEndsAndKeepsWhatCameBefore() throws IOException {
        var whole = Files.readString(EXPORT);

        var results = bring(whole.substring(0, whole.length() * 2 / 3));

        assertTrue(results.stream().anyMatch(line -> line.get("summary.stopped.line") != null));
        assertFalse(outcomes(results).isEmpty());
    }

    @Test
    void whatIsNoExportIsSaid() {
        var results = bring("this is no XML");

        assertTrue(results.stream().anyMatch(line -> line.get("summary.stopped.code") != null));
        assertEquals(List.of(), outcomes(results));
    }

    private static List<String> outcomes(List<JsonPath> results) {
        return results.stream()
                .map(line -> line.getString("outcome"))
                .filter(outcome -> outcome != null)
                .toList();
    }

    private static List<JsonPath> lines(List<JsonPath> results, String kind) {
        return results.stream()
                .filter(line -> kind.equals(line.getString("kind")))
                .toList();
    }

    private static List<String> codes(List<JsonPath> results) {
        return results.stream()
                .map(line -> line.getString("code"))
                .filter(code -> code != null)
                .distinct()
                .toList();
    }

    private static List<JsonPath> bring(String xml) {
        return Arrays.stream(Newsroom.admin()
                        .config(RestAssured.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("application/xml", ContentType.TEXT)))
                        .contentType("application/xml; charset=UTF-8")
                        .body(xml)
                        .post("/v1/editorial/import/wordpress")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .split("\n"))
                .map(JsonPath::from)
                .toList();
    }
}
