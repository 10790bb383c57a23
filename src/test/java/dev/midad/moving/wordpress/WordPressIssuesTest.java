package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issues that a site kept as a taxonomy. */
class WordPressIssuesTest {

    private final SmallExport export = new SmallExport().issues("issue");
    private int number;

    @ParameterizedTest
    @CsvSource({
        "العدد 1200, x, 1200,",
        "العدد ١٢٠٠, x, 1200,",
        "العدد ۱۲۰۰, x, 1200,",
        "'العدد 1,200', x, 1200,",
        "'13 نوفمبر 2024، العدد 1200', x, 1200,",
        "العددان ١٢٠٠ – ١٢٠١, x, 1200, 1201",
        "Issue 7/8, x, 7, 8",
        "العدد 7-2024, x, 7,",
        "حرب غزة, issue-1200, 1200,",
        "No. 15, x, 15,",
        "1200, x, 1200,"
    })
    void theNumberIsReadFromTheNameOrTheSlug(String name, String slug, int first, Integer last) {
        assertEquals(
                new WordPressIssueNumber(first, last),
                WordPressIssueNumber.of(name, slug).orElseThrow());
    }

    @Test
    void anIssueHasItsArticlesBySectionsAndTheDayOnWhichMostCameOut() {
        export.with(term("i-1200", "العدد ١٢٠٠"));
        post("2024-11-12 21:30:00", "news", "i-1200");
        post("2024-11-13 06:00:00", "arts", "i-1200");
        post("2024-11-20 06:00:00", "news", "i-1200");

        var line = export.all("issue").get(0);

        assertEquals(1200, line.at("/data/number").asInt());
        assertEquals("2024-11-13", line.at("/data/date").asText());
        assertEquals("2024-11-12T21:30:00Z", line.path("publishedAt").asText());
        assertEquals("published", line.path("state").asText());
        assertFalse(line.path("data").has("title"));
        assertTrue(line.at("/data/masthead").isArray());
        assertEquals(List.of("news:1,3", "arts:2"), contents(line));
        assertFalse(export.found().contains("terms-not-carried"));
    }

    @Test
    void anIssueThatIsMoreThanItsNumberKeepsItsName() {
        export.with(term("i-1", "العدد 1: حرب غزة"));
        post("2024-11-13 06:00:00", "news", "i-1");

        assertEquals(
                "العدد 1: حرب غزة", export.all("issue").get(0).at("/data/title").asText());
    }

    @Test
    void anIssueWithoutANumberOrWithAnothersIsSpecialAndTold() {
        export.with(term("summer", "ملف الصيف")).with(term("a", "العدد 5")).with(term("b", "عدد ٥"));
        for (var slug : List.of("summer", "a", "b")) {
            post("2024-11-13 06:00:00", "news", slug);
        }

        var issues = export.all("issue");
        assertEquals("special", issues.get(0).at("/data/kind").asText());
        assertEquals("ملف الصيف", issues.get(0).at("/data/title").asText());
        assertEquals(5, issues.get(1).at("/data/number").asInt());
        assertEquals("special", issues.get(2).at("/data/kind").asText());
        assertTrue(export.found().containsAll(List.of("issue-without-number", "issue-number-repeated")));
    }

    @Test
    void anIssueOfWhichNothingCameOutIsADraft() {
        export.post(Map.of("wp:post_id", "1", "wp:status", "draft"), SmallExport.term("issue", "i-3", "العدد 3"));

        var line = export.all("issue").get(0);
        assertEquals("draft", line.path("state").asText());
        assertFalse(line.at("/data/contents/0/items/0/publish").asBoolean(true));
        assertTrue(export.found().contains("issue-without-date"));
    }

    @Test
    void theOldAddressOfAnIssueLeadsToIt() {
        post("2024-11-13 06:00:00", "news", "i-4");
        var id = export.all("issue").get(0).path("id").asText();

        assertTrue(export.all("redirect").stream()
                .map(line -> line.path("data"))
                .anyMatch(data -> data.path("from").asText().equals("https://paper.example/issue/i-4")
                        && data.at("/to/kind").asText().equals("issue")
                        && data.at("/to/id").asText().equals(id)));
    }

    @Test
    void withoutATaxonomyThereAreNoIssues() {
        var plain = new SmallExport()
                .with(term("i-1", "العدد 1"))
                .post(Map.of(), SmallExport.term("issue", "i-1", "العدد 1"));

        assertEquals(List.of(), plain.all("issue"));
        assertTrue(plain.found().contains("terms-not-carried"));
    }

    private void post(String at, String section, String issue) {
        var fields = new HashMap<String, String>();
        fields.put("wp:post_id", String.valueOf(++number));
        fields.put("wp:post_name", "خبر-" + number);
        fields.put("wp:post_date_gmt", at);
        export.post(fields, SmallExport.term("category", section, section), SmallExport.term("issue", issue, issue));
    }

    private static String term(String slug, String name) {
        return "<wp:term>" + SmallExport.element("wp:term_taxonomy", "issue")
                + SmallExport.element("wp:term_slug", slug) + SmallExport.element("wp:term_name", name) + "</wp:term>";
    }

    /** The parts, with the numbers of their posts. */
    private static List<String> contents(JsonNode line) {
        var ids = new WordPressIds("https://paper.example");
        var parts = new ArrayList<String>();
        for (var part : line.at("/data/contents")) {
            var posts = new ArrayList<String>();
            for (var item : part.path("items")) {
                for (var post = 1; post < 10; post++) {
                    if (ids.article(post).toString().equals(item.path("article").asText())) {
                        posts.add(String.valueOf(post));
                    }
                }
            }
            parts.add(part.path("section").asText() + ":" + String.join(",", posts));
        }
        return parts;
    }
}
