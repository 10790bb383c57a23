package dev.midad.newsroom.published;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an article says for the head of its page. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MetadataTest {

    private static final String SITE = "https://example.org/{section}/{slug}";

    @BeforeEach
    void aSite() {
        Sites.say(SITE);
    }

    @AfterEach
    void noSite() {
        Sites.say(null);
    }

    @Test
    void itIsThereForWhoAsksAndHasExactlyTheseKeys() {
        var id = Newsroom.published(Map.of("deck", "المقدمة")).getString("id");

        Newsroom.reader().get("/v1/articles/{id}", id).then().body("metadata", nullValue());
        assertEquals(
                "[alternates, canonical, description, jsonLd, openGraph, title, twitter]",
                new TreeSet<>(metadata(id).getMap("").keySet()).toString());
    }

    @Test
    void searchEnginesAreToldInTheWordsOfSchemaOrg() {
        var section = Newsroom.section();
        var tag = Newsroom.tag();
        var author = Newsroom.author();
        var article = Newsroom.published(Map.of(
                "kicker", "إرهاب",
                "deck", "المقدمة",
                "section", section.getString("id"),
                "tags", List.of(tag.getString("id")),
                "bylines",
                        List.of(
                                Map.of("role", "prepared-by", "author", author.getString("id")),
                                Map.of("role", "author", "label", "كونا"),
                                Map.of("role", "translator", "label", "مترجم")),
                "body", Newsroom.paragraph("واحد اثنان ثلاثة"),
                "notices",
                        List.of(
                                Map.of("type", "correction", "text", "كان الاثنين", "date", "2024-11-14T08:30:00Z"),
                                Map.of("type", "update", "text", "زيد عليه"))));

        var page = Sites.expected(SITE, "ar", section.getString("slug"), article.getString("slug"));
        var said = jsonLd(article.getString("id"));
        var expected = new LinkedHashMap<String, Object>();
        expected.put("'@context'", "https://schema.org");
        expected.put("'@type'", "NewsArticle");
        expected.put("identifier", "urn:uuid:" + article.getString("id"));
        expected.put("url", page);
        expected.put("mainEntityOfPage", Map.of("@type", "WebPage", "@id", page));
        expected.put("headline", article.getString("headline"));
        expected.put("alternativeHeadline", "إرهاب");
        expected.put("description", "المقدمة");
        expected.put("inLanguage", "ar");
        expected.put("datePublished", article.getString("publishedAt"));
        expected.put("author[0]", Map.of("@type", "Person", "name", author.getString("name")));
        expected.put("author[1]", Map.of("@type", "Organization", "name", "كونا"));
        expected.put("translator[0].name", "مترجم");
        expected.put("publisher.'@type'", "NewsMediaOrganization");
        expected.put("publisher.url", "https://example.org/");
        expected.put("articleSection", section.getString("name"));
        expected.put("keywords", List.of(tag.getString("name")));
        expected.put("wordCount", 3);
        expected.put("isAccessibleForFree", true);
        expected.put(
                "correction",
                List.of(Map.of(
                        "@type", "CorrectionComment", "text", "كان الاثنين", "dateCreated", "2024-11-14T08:30:00Z")));
        expected.forEach((path, value) -> assertEquals(value, said.get(path), path));
        assertNull(said.get("workTranslation"));
    }

    @Test
    void noTextEndsTheScriptThatItStandsIn() {
        var headline = Newsroom.unique("خبر </script><script>alert(1)</script><!--");
        var id = Newsroom.published(Map.of("headline", headline)).getString("id");

        var script = metadata(id).getString("jsonLd");

        assertFalse(script.contains("<"), script);
        assertEquals(headline, JsonPath.from(script).getString("headline"));
    }

    @Test
    void socialNetworksAreToldInTheirs() {
        var section = Newsroom.section();
        var id = Newsroom.published(
                        Map.of(
                                "section",
                                section.getString("id"),
                                "keyPoints",
                                List.of("نقطة أولى", "نقطة ثانية"),
                                "bodyHtml",
                                "<p>نص</p><figure><img src=\"https://media.example/a.jpg\" alt=\"صورة\" width=\"1200\" height=\"630\"></figure>"))
                .getString("id");

        var said = metadata(id);

        assertEquals("article", graph(said, "og:type"));
        assertEquals("نقطة أولى", graph(said, "og:description"));
        assertEquals(said.getString("canonical"), graph(said, "og:url"));
        assertEquals("https://media.example/a.jpg", graph(said, "og:image"));
        assertEquals("1200", graph(said, "og:image:width"));
        assertEquals(section.getString("name"), graph(said, "article:section"));
        assertEquals("summary_large_image", said.getString("twitter.find { it.name == 'twitter:card' }.content"));
    }

    @Test
    void withoutADeckTheFirstSentencesDescribeIt() {
        var id = Newsroom.published(Map.of(
                        "bodyHtml",
                        "<figure><img src=\"https://media.example/a.jpg\" alt=\"بديل\"><figcaption>تعليق</figcaption></figure>"
                                + "<h2>عنوان فرعي</h2><p>الجملة الأولى من الخبر. "
                                + "كلمة ".repeat(60)
                                + "</p>"))
                .getString("id");

        var said = metadata(id);

        assertEquals("الجملة الأولى من الخبر.", said.getString("description"));
        assertEquals("الجملة الأولى من الخبر.", graph(said, "og:description"));
        assertEquals("الجملة الأولى من الخبر.", jsonLd(id).getString("description"));
    }

    @Test
    void theTerritoryIsThatOfTheLanguageOrOfThePublication() {
        var path = "/v1/editorial/publication";
        var before = Newsroom.admin().get(path).jsonPath().getString("timeZone");
        Newsroom.patch(path, Map.of("timeZone", "Asia/Kuwait"));
        var arabic = Newsroom.published().getString("id");
        Newsroom.published(Map.of("lang", "en", "headline", Newsroom.unique("News"), "translationOf", arabic));
        var egyptian = Newsroom.published(Map.of("lang", "ar-EG")).getString("id");

        var said = metadata(arabic);

        assertEquals("ar_KW", graph(said, "og:locale"));
        assertEquals("en_US", graph(said, "og:locale:alternate"));
        assertEquals("ar_EG", graph(metadata(egyptian), "og:locale"));
        Newsroom.patch(path, Map.of("timeZone", before)).then().statusCode(200);
    }

    @Test
    void everyLanguageNamesAllAndFollowsThem() {
        Sites.say("https://example.org/{lang}/{id}");
        var arabic = Newsroom.published().getString("id");
        metadata(arabic);
        var english = Newsroom.published(
                        Map.of("lang", "en", "headline", Newsroom.unique("News"), "translationOf", arabic))
                .getString("id");

        var said = metadata(arabic);

        assertEquals(List.of("ar", "en"), said.getList("alternates.hreflang"));
        assertEquals(
                List.of("https://example.org/ar/" + arabic, "https://example.org/en/" + english),
                said.getList("alternates.href"));
        assertEquals("en", jsonLd(arabic).getString("workTranslation[0].inLanguage"));
        Newsroom.act(english, "unpublish").then().statusCode(200);
        assertEquals(List.of(), metadata(arabic).getList("alternates"));
    }

    @Test
    void withoutASiteNoAddressIsMadeUp() {
        Sites.say(null);
        var id = Newsroom.published().getString("id");

        Newsroom.reader()
                .get("/v1/articles/{id}?include=metadata", id)
                .then()
                .body("metadata.canonical", nullValue())
                .body("metadata.alternates", empty())
                .body("metadata.openGraph.property", not(hasItem("og:url")));
        assertNull(jsonLd(id).get("url"));
    }

    @Test
    void itComesWithWhateverElseIsAskedFor() {
        var id = Newsroom.published(Map.of("deck", "المقدمة")).getString("id");

        Newsroom.reader()
                .get("/v1/articles/{id}?fields=slug&include=metadata,related", id)
                .then()
                .statusCode(200)
                .body("keySet()", equalTo(Set.of("id", "slug", "related", "metadata")))
                .body("metadata.description", equalTo("المقدمة"));
        Newsroom.reader().get("/v1/articles?include=metadata").then().statusCode(400);
    }

    private static JsonPath metadata(String id) {
        var answer = Newsroom.reader().get("/v1/articles/{id}?include=metadata", id);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath().setRootPath("metadata");
    }

    private static JsonPath jsonLd(String id) {
        return JsonPath.from(metadata(id).getString("jsonLd"));
    }

    private static String graph(JsonPath metadata, String property) {
        return metadata.getString("openGraph.find { it.property == '" + property + "' }.content");
    }
}
