package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The pages of an export, such as «من نحن». */
class WordPressPagesTest {

    private static final String SITE = "https://paper.example/";
    private static final Map<String, String> PAGE = Map.of(
            "wp:post_id", "50",
            "wp:post_type", "page",
            "wp:post_name", "%d9%85%d9%86-%d9%86%d8%ad%d9%86",
            "title", "من نحن",
            "dc:creator", "salma",
            "wp:comment_status", "open",
            "link", SITE + "about/%d9%85%d9%86-%d9%86%d8%ad%d9%86/");

    @Test
    void aPageIsAnArticleThatHasNothingOfAList() {
        var line = new SmallExport()
                .post(PAGE, SmallExport.term("category", "news", "أخبار"), SmallExport.element("content:encoded", "نص"))
                .article();

        assertEquals("page", line.at("/data/type").asText());
        assertEquals("من-نحن", line.at("/data/slug").asText());
        assertEquals("<p>نص</p>", line.at("/data/bodyHtml").asText());
        assertEquals("published", line.path("state").asText());
        for (var field : List.of("bylines", "section", "tags", "commentsOpen")) {
            assertFalse(line.path("data").has(field), field);
        }
    }

    @Test
    void aPageBringsNoAuthorAndNoSection() {
        var kinds = new TreeSet<String>();
        new SmallExport()
                .post(PAGE, SmallExport.term("category", "news", "أخبار"))
                .lines()
                .forEach(line -> kinds.add(
                        line.json() == null ? "" : line.json().path("kind").asText()));

        assertEquals(new TreeSet<>(List.of("article", "redirect")), kinds);
    }

    @Test
    void aPageAndAPostMayHaveTheSameSlug() {
        var articles = new SmallExport()
                .post(PAGE)
                .post(Map.of("wp:post_id", "51", "wp:post_name", "من-نحن"))
                .all("article");

        assertEquals("من-نحن", articles.get(0).at("/data/slug").asText());
        assertEquals("من-نحن", articles.get(1).at("/data/slug").asText());
    }

    @Test
    void theOldAddressesOfAPageLeadToIt() {
        var redirects = new SmallExport()
                .post(PAGE).all("redirect").stream()
                        .map(line -> line.path("data"))
                        .map(data -> data.path("from").asText() + " → "
                                + data.at("/to/kind").asText())
                        .toList();

        assertEquals(
                List.of(
                        SITE + "?p=50 → page",
                        SITE + "?page_id=50 → page",
                        SITE + "about/%d9%85%d9%86-%d9%86%d8%ad%d9%86/ → page"),
                redirects);
    }

    @Test
    void commentsOnAPageAreTold() {
        var comment = "<wp:comment>" + SmallExport.element("wp:comment_id", "1")
                + SmallExport.element("wp:comment_approved", "1") + "</wp:comment>";

        assertEquals(
                List.of("comments-of-page"),
                new SmallExport().post(PAGE, comment).found());
    }

    @Test
    void aPageInTheTrashStaysThere() {
        var export = new SmallExport().post(Map.of("wp:post_type", "page", "wp:status", "trash"));

        assertEquals(List.of(), export.all("article"));
        assertEquals(List.of("in-trash"), export.found());
    }
}
