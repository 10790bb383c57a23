package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the old addresses of an export lead. */
class WordPressRedirectsTest {

    private static final String SITE = "https://paper.example/";
    private static final String PERMALINK = SITE + "2024/11/13/%d8%ae%d8%a8%d8%b1/";
    private static final String ARTICLE = new WordPressIds(SITE).article(1).toString();

    @Test
    void aPostLeadsOnFromItsPermalinkAndItsNumber() {
        assertEquals(
                List.of(SITE + "?p=1 → article:" + ARTICLE, PERMALINK + " → article:" + ARTICLE),
                redirects(new SmallExport().post(Map.of("link", PERMALINK))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "private", "future", "trash"})
    void aPostThatReadersDidNotHaveHasNoOldAddress(String status) {
        assertEquals(List.of(), redirects(new SmallExport().post(Map.of("link", PERMALINK, "wp:status", status))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://paper.example/?p=1", "https://paper.example", "https://paper.example/", ""})
    void whatIsNoPermalinkIsNone(String link) {
        assertEquals(
                List.of(SITE + "?p=1 → article:" + ARTICLE), redirects(new SmallExport().post(Map.of("link", link))));
    }

    @Test
    void anAttachmentLeadsToItsPost() {
        var export = new SmallExport()
                .post(Map.of("link", ""))
                .post(Map.of(
                        "wp:post_id", "2",
                        "wp:post_type", "attachment",
                        "wp:status", "inherit",
                        "wp:post_parent", "1",
                        "link", SITE + "a-picture/"))
                .post(Map.of("wp:post_id", "3", "wp:post_type", "attachment", "wp:post_parent", "0"));

        assertEquals(
                List.of(
                        SITE + "?p=1 → article:" + ARTICLE,
                        SITE + "?attachment_id=2 → article:" + ARTICLE,
                        SITE + "a-picture/ → article:" + ARTICLE),
                redirects(export));
    }

    @Test
    void categoriesTagsAndAuthorsLeadToWhatTheyBecame() {
        var export = new SmallExport()
                .with("<wp:author><wp:author_id>7</wp:author_id>" + SmallExport.element("wp:author_login", "salma")
                        + "</wp:author>")
                .with("<wp:category><wp:term_id>3</wp:term_id>"
                        + SmallExport.element("wp:category_nicename", "sports.news") + "</wp:category>")
                .with("<wp:tag>" + SmallExport.element("wp:tag_slug", "%d9%82%d9%85%d8%a9")
                        + SmallExport.element("wp:tag_name", "قمة") + "</wp:tag>");

        assertEquals(
                List.of(
                        SITE + "?author=7 → author:salma",
                        SITE + "tag/%d9%82%d9%85%d8%a9 → tag:قمة",
                        SITE + "?cat=3 → section:sports-news",
                        SITE + "category/sports.news → section:sports-news"),
                redirects(export));
    }

    @Test
    void anAddressThatIsLongerThanMidadKeepsLeadsNowhere() {
        var longest = SITE + "a".repeat(1_500 - SITE.length());

        assertEquals(
                2, redirects(new SmallExport().post(Map.of("link", longest))).size());
        assertEquals(
                1,
                redirects(new SmallExport().post(Map.of("link", longest + "a"))).size());
    }

    private static List<String> redirects(SmallExport export) {
        return export.all("redirect").stream()
                .map(line -> line.path("data"))
                .map(WordPressRedirectsTest::written)
                .toList();
    }

    private static String written(JsonNode data) {
        var to = data.path("to");
        return data.path("from").asText() + " → " + to.path("kind").asText() + ":"
                + to.path("id").asText();
    }
}
