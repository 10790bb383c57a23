package dev.midad.outlets.epub;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.WriterReportImpl;
import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A reader takes a whole issue along. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IssueBookTest {

    private static final String RICH = """
            <p>نص فيه حاشية<sup id="fnref:1"><a href="#fn:1">1</a></sup> و<a href="/قسم/أخبار">رابط</a> و<a href="https://example.org/">آخر</a>.</p>
            <h2>جدول</h2>
            <table><caption>أرقام</caption><thead><tr><th>السنة</th><th>العدد</th></tr></thead><tbody><tr><td>٢٠٢٤</td><td>١٢</td></tr></tbody></table>
            <p>قِفا نَبكِ مِن ذِكرى حَبيبٍ وَمَنزِلِ *** بِسِقطِ اللِّوى بَينَ الدَّخولِ فَحَومَلِ</p>
            <blockquote><p>قول</p></blockquote>
            <ul><li>أ</li><li>ب<ul><li>ج</li></ul></li></ul>
            <figure><img src="https://example.org/far.jpg" alt="صورة بعيدة"><figcaption>من بعيد</figcaption></figure>
            <figure class="embed"><a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a></figure>
            <div class="footnotes"><ol><li id="fn:1"><p>شرح الحاشية <a href="#fnref:1">↩</a></p></li></ol></div>
            """;

    @Test
    void anIssueWithAllThatArticlesHoldIsASoundBookFromRightToLeft() throws Exception {
        var lead = Media.picture();
        var gallery = List.of(picture(Media.picture()), picture(Media.picture()));
        var rich = article(Map.of(
                "lang",
                "ar",
                "headline",
                "خبر «غني» & طويل",
                "bodyHtml",
                RICH,
                "lead",
                Map.of("media", lead, "alt", "جلسة", "caption", "جانب")));
        var shown = article(Map.of(
                "headline", "صور", "body", List.of(Map.of("_type", "gallery", "images", gallery, "caption", "معرض"))));
        var sound = Media.uploaded("تسجيل.wav", Media.wav(1)).getString("id");
        var heard = article(Map.of(
                "headline", "تسجيل", "body", List.of(Map.of("_type", "audio", "media", sound, "title", "حوار"))));
        var english = article(Map.of("lang", "en", "headline", "In English", "bodyText", "A <mixed> issue."));
        var cover = Map.of("medium", Media.picture(), "alt", "غلاف");
        var issue =
                Issues.publish(Issues.draft(List.of(rich, shown, heard, english), Map.of("lang", "ar", "cover", cover))
                        .getString("id"));

        var book = book(issue.getString("id"));

        assertSound(book);
        var files = files(book);
        var text = files.getOrDefault("EPUB/package.opf", "");
        assertTrue(text.contains("page-progression-direction=\"rtl\""), text);
        assertTrue(text.contains("<dc:language>ar</dc:language>"), text);
        assertTrue(text.contains("properties=\"cover-image\""), text);
        assertTrue(text.contains("urn:uuid:" + issue.getString("id")), text);
        assertTrue(files.getOrDefault("EPUB/nav.xhtml", "").contains("خبر «غني» &amp; طويل"));
        assertTrue(files.getOrDefault("EPUB/nav.xhtml", "").contains("articles/0001.xhtml#page-4"));
        assertTrue(files.getOrDefault("EPUB/articles/0001.xhtml", "").contains("شرح الحاشية"));
        assertTrue(files.getOrDefault("EPUB/articles/0001.xhtml", "").contains("صورة بعيدة"));
        assertTrue(files.getOrDefault("EPUB/articles/0004.xhtml", "").contains("lang=\"en\""));
        assertTrue(files.getOrDefault("EPUB/articles/0004.xhtml", "").contains("dir=\"ltr\""));
        assertEquals(
                4,
                files.keySet().stream()
                        .filter(name -> name.startsWith("EPUB/images/"))
                        .count());
    }

    @Test
    void aWithdrawnArticleAndOneThatReadersNeverHadAreNotInTheBook() throws Exception {
        var stays = article(Map.of("headline", "باق", "bodyText", "نص"));
        var leaves = article(Map.of("headline", "سري مسحوب", "bodyText", "سر"));
        var never = Newsroom.draft(Map.of("headline", "سري مسودة", "bodyText", "سر"))
                .getString("id");
        var contents = List.of(Map.of(
                "title",
                "أخبار",
                "items",
                List.of(
                        Map.of("article", stays),
                        Map.of("article", leaves),
                        Map.of("article", never, "publish", false))));
        var issue = Issues.publish(
                Issues.draft(List.of(), Map.of("contents", contents)).getString("id"));
        Newsroom.act(leaves, "unpublish").then().statusCode(200);

        var book = book(issue.getString("slug"));

        assertSound(book);
        assertFalse(files(book).values().stream().anyMatch(text -> text.contains("سري")));
        assertTrue(files(book).values().stream().anyMatch(text -> text.contains("باق")));
    }

    @Test
    void anIssueWithoutCoverPagesOrArticlesIsASoundBookToo() throws Exception {
        var empty = Issues.published(List.of());

        assertSound(book(empty.getString("number")));
    }

    @Test
    void anIssueInEnglishIsReadFromLeftToRight() throws Exception {
        var article = article(Map.of("lang", "en", "headline", "News", "bodyText", "Text"));
        var issue = Issues.publish(Issues.draft(List.of(article), Map.of("lang", "en", "title", "Special"))
                .getString("id"));

        var book = book(issue.getString("id"));

        assertSound(book);
        assertTrue(files(book).getOrDefault("EPUB/package.opf", "").contains("page-progression-direction=\"ltr\""));
    }

    @Test
    void theSameContentIsTheSameBookAndWhoHasItIsToldSo() throws Exception {
        var article = article(Map.of("headline", "خبر", "bodyText", "نص", "lead", Map.of("media", Media.picture())));
        var id = Issues.published(List.of(article)).getString("id");
        var first = answer(id);

        assertArrayEquals(first.asByteArray(), answer(id).asByteArray());
        assertEquals("public, no-cache", first.header("Cache-Control"));
        assertTrue(first.header("Cache-Tag").contains("article:" + article));
        Newsroom.reader()
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/issues/{ref}/epub", id)
                .then()
                .statusCode(304);
        Newsroom.patched(article, Map.of("headline", "خبر آخر"));
        Newsroom.publish(article);
        assertNotEquals(first.header("ETag"), answer(id).header("ETag"));
    }

    @Test
    void theNewestIssueIsReadUnderItsShortAddress() {
        Issues.published(List.of());
        var newest = Newsroom.reader().get("/v1/issues/current").<String>path("id");

        assertEquals(answer(newest).header("ETag"), answer("current").header("ETag"));
    }

    @Test
    void aFormerSlugOfAnIssueLeadsToTheBookUnderThePresentOne() {
        var issue = Issues.published(List.of());
        var former = issue.getString("slug");
        var slug = "عدد-" + issue.getString("id").substring(24);
        Issues.patched(issue.getString("id"), Map.of("slug", slug));
        Issues.publish(issue.getString("id"));

        Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/v1/issues/{ref}/epub", former)
                .then()
                .statusCode(301)
                .header(
                        "Location",
                        endsWith("/v1/issues/" + URLEncoder.encode(slug, StandardCharsets.UTF_8) + "/epub"));
    }

    @Test
    void anIssueThatReadersDoNotHaveIsNotFound() {
        var draft = Issues.draft(List.of()).getString("id");

        for (var ref : List.of(draft, "لا-عدد-كهذا")) {
            Newsroom.reader()
                    .get("/v1/issues/{ref}/epub", ref)
                    .then()
                    .statusCode(404)
                    .body("status", equalTo(404));
        }
    }

    private static Map<String, Object> picture(String media) {
        return Map.of("_type", "image", "media", media, "alt", "صورة");
    }

    private static String article(Map<String, ?> draft) {
        return Newsroom.published(draft).getString("id");
    }

    private static byte[] book(String ref) {
        return answer(ref).asByteArray();
    }

    private static ExtractableResponse<Response> answer(String ref) {
        return Newsroom.reader()
                .get("/v1/issues/{ref}/epub", ref)
                .then()
                .statusCode(200)
                .contentType("application/epub+zip")
                .extract();
    }

    /** Asks the checker of the W3C, which finds errors and warnings, and what is not accessible. */
    private static void assertSound(byte[] book) {
        var told = new StringWriter();
        var report = new WriterReportImpl(new PrintWriter(told));
        new EpubCheck(new ByteArrayInputStream(book), report, "issue.epub").check();

        assertEquals(
                0, report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount(), told::toString);
    }

    private static Map<String, String> files(byte[] book) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals("mimetype", files.keySet().iterator().next());
        return files;
    }
}
