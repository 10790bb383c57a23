package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an article tells search engines and social networks apart from what its readers see. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchEnginesTest {

    private static final Map<String, Object> APART = Map.of(
            "seo",
            Map.of("title", "عنوان لمحركات البحث", "description", "وصف لمحركات البحث"),
            "socialTitle",
            "عنوان للشبكات",
            "socialDescription",
            "وصف للشبكات");

    @Test
    void theHeadOfThePageSaysWhatTheDeskWroteForIt() {
        var id = Newsroom.published(APART).getString("id");

        Newsroom.reader()
                .get("/v1/articles/{id}?include=metadata", id)
                .then()
                .statusCode(200)
                .body("seo.title", equalTo("عنوان لمحركات البحث"))
                .body("metadata.title", equalTo("عنوان لمحركات البحث"))
                .body("metadata.description", equalTo("وصف لمحركات البحث"))
                .body("metadata.robots", nullValue())
                .body("metadata.openGraph.find { it.property == 'og:title' }.content", equalTo("عنوان للشبكات"))
                .body("metadata.openGraph.find { it.property == 'og:description' }.content", equalTo("وصف للشبكات"))
                .body("metadata.twitter.find { it.name == 'twitter:title' }.content", equalTo("عنوان للشبكات"));
    }

    @Test
    void withoutItTheHeadSaysWhatReadersSee() {
        var article = Newsroom.published(Map.of("deck", "نص الخبر"));

        Newsroom.reader()
                .get("/v1/articles/{id}?include=metadata", article.getString("id"))
                .then()
                .body("seo", nullValue(), "socialTitle", nullValue())
                .body("metadata.title", equalTo(article.getString("headline")))
                .body("metadata.description", equalTo("نص الخبر"));
    }

    @Test
    void listsDoNotCarryItUnlessAsked() {
        var section = Newsroom.section().getString("id");
        Newsroom.published(Map.of("section", section, "socialTitle", "عنوان للشبكات"));

        Newsroom.reader().get("/v1/articles?section={s}", section).then().body("data[0].socialTitle", nullValue());
        Newsroom.reader()
                .get("/v1/articles?section={s}&fields=socialTitle", section)
                .then()
                .body("data[0].socialTitle", equalTo("عنوان للشبكات"));
    }

    @Test
    void whatSearchEnginesAreNotToShowStandsInNoSitemap() {
        var hidden = Newsroom.published(Map.of("seo", Map.of("noindex", true)));
        var elsewhere = Newsroom.published(Map.of("seo", Map.of("canonicalUrl", "https://example.org/first")));
        var shown = Newsroom.published(APART);

        for (var sitemap : new String[] {
            "/v1/sitemaps/news.xml", "/v1/sitemaps/articles.xml?month=" + YearMonth.now(ZoneOffset.UTC)
        }) {
            Newsroom.reader()
                    .get(sitemap)
                    .then()
                    .statusCode(200)
                    .body(containsString(address(shown.getString("slug"))))
                    .body(not(containsString(address(hidden.getString("slug")))))
                    .body(not(containsString(address(elsewhere.getString("slug")))));
        }
        Newsroom.reader()
                .get("/v1/articles/{id}?include=metadata", hidden.getString("id"))
                .then()
                .body("metadata.robots", equalTo("noindex"));
        Newsroom.reader()
                .get("/v1/articles/{id}?include=metadata", elsewhere.getString("id"))
                .then()
                .body("metadata.canonical", equalTo("https://example.org/first"));
    }

    @Test
    void itIsADraftUntilPublishedAndAPartOfEachRevision() {
        var id = Newsroom.published(APART).getString("id");
        Newsroom.patched(id, Map.of("seo", Map.of("title", "أحدث")));

        Newsroom.reader().get("/v1/articles/{id}", id).then().body("seo.title", equalTo("عنوان لمحركات البحث"));
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}/revisions/2", id)
                .then()
                .statusCode(200)
                .body("changes.pointer", hasItem(startsWith("/seo")));
        Newsroom.publish(id);
        Newsroom.reader()
                .get("/v1/articles/{id}", id)
                .then()
                .body("seo.title", equalTo("أحدث"), "seo.description", equalTo("وصف لمحركات البحث"));
    }

    @Test
    void anAddressThatIsNoneAndATitleOfTwoLinesAreRefusedByName() {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("seo", Map.of("canonicalUrl", "/first", "title", "سطر\nوسطر")))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/seo/canonicalUrl"))
                .body("errors.pointer", hasItem("/seo/title"));
    }

    private static String address(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
