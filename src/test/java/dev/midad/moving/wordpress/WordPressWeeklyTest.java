package dev.midad.moving.wordpress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Receiver;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.web.Language;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Role;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weekly moves over from WordPress with its pages, menus, issues and pictures. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WordPressWeeklyTest {

    private static final Path EXPORT = Path.of("src/test/resources/wordpress/weekly.wxr.xml");
    private static final String SITE = "https://weekly.example";
    private static final WordPressIds IDS = new WordPressIds(SITE);
    private static final Actor SOMEBODY = new Actor(new UUID(0, 0), "midad", Role.ADMIN, Set.of());

    @Inject
    WordPressFile wordPress;

    @TempDir
    Path uploads;

    @Test
    void fromAFolderOfUploadsEverythingComesInAndComingAgainItChangesNothing() throws IOException {
        lay("2024/11/ميناء.jpg", Media.jpeg());
        lay("2024/11/cover.png", Media.drawn("png", 600, 800));
        lay("2024/11/report.pdf", Files.readAllBytes(Path.of("src/test/resources/files/letters.pdf")));
        var order = new WordPressOrder(false, "issue", uploads, false);

        var first = bring(order, SITE);

        assertEquals(List.of(), problems(first));
        assertEquals(List.of(41L, 42L, 44L), media(first));
        assertEquals(List.of(43L), posts(first, "attachment-not-taken"));
        assertThePageIsThere();
        assertTheMenuIsThere();
        var article = assertTheArticleIsThere();
        assertTheIssueIsThere(article);

        var again = bring(order, SITE);
        assertEquals(List.of(41L, 42L, 44L), media(again));
        assertTrue(outcomes(again).stream().allMatch("unchanged"::equals), again::toString);
    }

    private static void assertThePageIsThere() {
        Newsroom.reader()
                .get("/v1/pages/{ref}", IDS.article(10))
                .then()
                .statusCode(200)
                .body("headline", equalTo("من هي الأسبوعية"))
                .body("seo.description", equalTo("تعريف بالأسبوعية"));
        resolved("/?page_id=10", "page");
        resolved(
                "/%d8%a7%d9%84%d8%af%d8%a7%d8%b1/%d9%85%d9%86-%d9%87%d9%8a-%d8%a7%d9%84%d8%a3%d8%b3%d8%a8%d9%88%d8%b9%d9%8a%d8%a9/",
                "page");
    }

    private static void assertTheMenuIsThere() {
        Newsroom.reader()
                .get("/v1/menus/weekly-header?lang=ar")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].label", equalTo("ملفات الأسبوعية"))
                .body("items[0].children.label", contains("من نحن"));
    }

    private static String assertTheArticleIsThere() {
        var article = Newsroom.reader()
                .get("/v1/articles/{ref}", IDS.article(20))
                .then()
                .statusCode(200)
                .body("lead.alt", equalTo("رافعات في الميناء"))
                .body("lead.caption", equalTo("ميناء الشويخ قبل الإضراب"))
                .body("body[1]._type", equalTo("image"))
                .body("body[1].alt", equalTo("الميناء عند الفجر"))
                .body("body[1].caption", equalTo("ميناء الشويخ"))
                .body("body[1].link", nullValue())
                .body("body[2].url", endsWith("/2024/11/lost.jpg"))
                .body("body[3]._type", equalTo("file"))
                .body("body[3].title", equalTo("تقرير الموانئ"))
                .body("seo.title", equalTo("أمن الموانئ - الأسبوعية"))
                .body("seo.description", equalTo("تحقيق في أمن موانئ الخليج"))
                .body("seo.canonicalUrl", equalTo("https://partner.example/ports"))
                .extract()
                .jsonPath();
        assertEquals(article.getString("lead.media.id"), article.getString("body[1].media.id"));
        return article.getString("id");
    }

    private static void assertTheIssueIsThere(String article) {
        Newsroom.reader()
                .get("/v1/issues/88123?include=articles")
                .then()
                .statusCode(200)
                .body("date", equalTo("2024-11-13"))
                .body("cover.alt", nullValue())
                .body("masthead", hasSize(0))
                .body("contents[0].items[0].article.id", equalTo(article));
        Newsroom.reader().get("/v1/articles/{ref}", article).then().body("issues[0].number", equalTo(88_123));
        resolved("/issue/%d8%a7%d9%84%d8%b9%d8%af%d8%af-88123/", "issue");
    }

    private static void resolved(String old, String kind) {
        Newsroom.reader()
                .queryParam("path", old)
                .get("/v1/resolve")
                .then()
                .statusCode(200)
                .body("status", equalTo(301), "kind", equalTo(kind));
    }

    @Test
    void overHttpTheFilesAreFetchedFromTheOldSite() {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        files.put("ميناء.jpg", Media.jpeg());
        files.put("cover.png", Media.drawn("png", 300, 400));
        try (var old = Receiver.listening(exchange -> {
            var path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
            var file = files.get(path.substring(path.lastIndexOf('/') + 1));
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        })) {
            var xml = export("https://fetched.example", address(old))
                    .replace("88123", "88124")
                    .replace("٨٨١٢٣", "٨٨١٢٤");

            var first = post(xml, "?media=fetch&issuesTaxonomy=issue");

            assertEquals(List.of(41L, 42L), media(first));
            assertEquals(List.of(43L, 44L), posts(first, "attachment-not-taken"));
            assertTrue(outcomes(post(xml, "?media=fetch&issuesTaxonomy=issue")).stream()
                    .allMatch("unchanged"::equals));
        }
    }

    @Test
    void withoutBeingAskedNoFileIsFetchedAndNoIssueMade() {
        try (var old = Receiver.listening(Receiver.answering(200, "x"))) {
            var results = post(export("https://left.example", address(old)), "");

            assertTrue(old.isUntouched());
            assertEquals(List.of(), media(results));
            assertTrue(posts(results, "terms-not-carried").contains(20L));
        }
    }

    @Test
    void aSiteThatGivesNothingIsAskedTwentyTimes() {
        var attachments = new StringBuilder();
        for (var i = 0; i < 25; i++) {
            attachments.append("""
                    <item><wp:post_id>%d</wp:post_id><wp:post_type>attachment</wp:post_type>\
                    <wp:status>inherit</wp:status><wp:attachment_url>{{uploads}}/%d.jpg</wp:attachment_url></item>
                    """.formatted(100 + i, i));
        }
        try (var old = Receiver.listening(Receiver.answering(404, ""))) {
            var xml = """
                    <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
                    <wp:base_blog_url>https://gone.example</wp:base_blog_url>%s</channel></rss>
                    """.formatted(attachments).replace("{{uploads}}", address(old));

            var results = post(xml, "?media=fetch");

            assertEquals(20, posts(results, "attachment-not-taken").size());
            assertEquals(1, posts(results, "fetching-given-up").size());
        }
    }

    @Test
    void whatCannotBeAskedForIsRefused() {
        for (var wrong : List.of("?media=all", "?issuesTaxonomy=a%20b")) {
            Newsroom.admin()
                    .contentType("application/xml")
                    .body("<rss/>")
                    .post("/v1/editorial/import/wordpress" + wrong)
                    .then()
                    .statusCode(400);
        }
    }

    private void lay(String name, byte[] bytes) throws IOException {
        var file = uploads.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private List<JsonPath> bring(WordPressOrder order, String site) throws IOException {
        var report = new ByteArrayOutputStream();
        var xml = export(site, site + "/wp-content/uploads").getBytes(StandardCharsets.UTF_8);
        wordPress.run(new ByteArrayInputStream(xml), order, report, SOMEBODY, Language.ENGLISH);
        return lines(report.toString(StandardCharsets.UTF_8));
    }

    private static List<JsonPath> post(String xml, String query) {
        return lines(Newsroom.admin()
                .config(RestAssured.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("application/xml", ContentType.TEXT)))
                .contentType("application/xml; charset=UTF-8")
                .body(xml)
                .post("/v1/editorial/import/wordpress" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String address(Receiver server) {
        return server.url().replaceFirst("\\?.*", "");
    }

    private static String export(String site, String uploads) {
        try {
            return Files.readString(EXPORT).replace(SITE, site).replace("{{uploads}}", uploads);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static List<JsonPath> lines(String report) {
        return Arrays.stream(report.split("\n")).map(JsonPath::from).toList();
    }

    private static List<Long> media(List<JsonPath> results) {
        return results.stream()
                .filter(line -> "medium".equals(line.getString("kind")))
                .map(line -> line.getLong("post"))
                .sorted()
                .toList();
    }

    private static List<Long> posts(List<JsonPath> results, String code) {
        return results.stream()
                .filter(line -> code.equals(line.getString("code")))
                .map(line -> line.getLong("post"))
                .sorted()
                .toList();
    }

    private static List<String> outcomes(List<JsonPath> results) {
        return results.stream()
                .map(line -> line.getString("outcome"))
                .filter(outcome -> outcome != null)
                .toList();
    }

    private static List<String> problems(List<JsonPath> results) {
        return results.stream()
                .filter(line -> line.get("problem") != null)
                .map(JsonPath::prettify)
                .toList();
    }
}
