package dev.midad.newsroom.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page says for its head. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PageMetadataTest {

    private static final String PUBLICATION = "/v1/editorial/publication";

    @BeforeEach
    void aSite() {
        Sites.say("https://example.org/{section}/{slug}");
        showPagesAt(Map.of("page", "/{lang}/about/{id}"));
    }

    @AfterEach
    void noSite() {
        showPagesAt(Map.of());
        Sites.say(null);
    }

    @Test
    void itIsThereForWhoAsksAndHasExactlyTheKeysOfAnArticles() {
        var id = page(Map.of("deck", "صحيفة أسبوعية"));

        Newsroom.reader().get("/v1/pages/{id}", id).then().body("metadata", nullValue());
        assertEquals(
                "[alternates, canonical, description, jsonLd, openGraph, title, twitter]",
                new TreeSet<>(metadata(id).getMap("").keySet()).toString());
    }

    @Test
    void itNamesTheAddressAtWhichTheSiteShowsPages() {
        var id = page(Map.of());

        var said = metadata(id);

        assertEquals("https://example.org/ar/about/" + id, said.getString("canonical"));
        assertEquals(said.getString("canonical"), graph(said, "og:url"));
        showPagesAt(Map.of());
        assertEquals(
                Sites.expected(
                        "https://example.org/pages/{slug}",
                        "ar",
                        "",
                        answer(id).jsonPath().getString("slug")),
                metadata(id).getString("canonical"));
    }

    @Test
    void searchEnginesAndSocialNetworksAreToldOfAPageAndOfNoArticle() {
        var id = page(Map.of("headline", "من نحن </script>", "body", Newsroom.paragraph("تأسست عام ١٩٩٩.")));

        var said = metadata(id);
        var script = said.getString("jsonLd");
        var thing = JsonPath.from(script);

        assertFalse(script.contains("<"), script);
        assertEquals("WebPage", thing.getString("'@type'"));
        assertEquals("urn:uuid:" + id, thing.getString("identifier"));
        assertEquals(said.getString("canonical"), thing.getString("url"));
        assertEquals("من نحن </script>", thing.getString("name"));
        assertEquals("تأسست عام ١٩٩٩.", thing.getString("description"));
        assertEquals("NewsMediaOrganization", thing.getString("publisher.'@type'"));
        assertEquals("website", graph(said, "og:type"));
        assertNull(graph(said, "article:published_time"));
    }

    @Test
    void everyLanguageNamesAllAndFollowsThem() {
        var arabic = page(Map.of());
        var english = page(Map.of("lang", "en", "headline", "About", "translationOf", arabic));

        var said = metadata(arabic);

        assertEquals(List.of("ar", "en"), said.getList("alternates.hreflang"));
        assertEquals(
                List.of("https://example.org/ar/about/" + arabic, "https://example.org/en/about/" + english),
                said.getList("alternates.href"));
        assertEquals("WebPage", JsonPath.from(said.getString("jsonLd")).getString("workTranslation[0].'@type'"));
        Newsroom.patched(english, Map.of("seo", Map.of("noindex", true)));
        Newsroom.publish(english);
        assertEquals(List.of(), metadata(arabic).getList("alternates"));
        assertEquals("noindex", metadata(english).getString("robots"));
    }

    @Test
    void itFollowsThePublicationAndMakesUpNoAddressWithoutASite() {
        var id = page(Map.of());
        answer(id).then().header("Cache-Tag", containsString("publication"));

        Sites.say(null);

        answer(id).then().body("metadata.canonical", nullValue()).body("metadata.alternates", empty());
    }

    @Test
    void itComesInWhateverFormatTheBodyIsAskedForAndNothingElseIsIncluded() {
        var id = page(Map.of("body", Newsroom.paragraph("تأسست عام ١٩٩٩.")));

        Newsroom.reader()
                .get("/v1/pages/{id}?bodyFormat=text&include=metadata", id)
                .then()
                .statusCode(200)
                .body("body", nullValue())
                .body("metadata.description", equalTo("تأسست عام ١٩٩٩."));
        Newsroom.reader().get("/v1/pages/{id}?include=related", id).then().statusCode(400);
        Newsroom.reader().get("/v1/pages?include=metadata").then().statusCode(400);
    }

    private static void showPagesAt(Map<String, String> addresses) {
        var patch = new HashMap<String, String>();
        patch.put("page", null);
        patch.putAll(addresses);
        Newsroom.patch(PUBLICATION, Map.of("addresses", patch)).then().statusCode(200);
    }

    private static String page(Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(properties);
        draft.put("type", "page");
        return Newsroom.published(draft).getString("id");
    }

    private static Response answer(String id) {
        var answer = Newsroom.reader().get("/v1/pages/{id}?include=metadata", id);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer;
    }

    private static JsonPath metadata(String id) {
        return answer(id).jsonPath().setRootPath("metadata");
    }

    private static String graph(JsonPath metadata, String property) {
        return metadata.getString("openGraph.find { it.property == '" + property + "' }?.content");
    }
}
