package dev.midad.newsroom.slugs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles of different languages may have the same slug. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SlugLanguagesTest {

    @Test
    void anArticleAndItsTranslationShareASlug() {
        var slug = slug();
        var english = published("en", slug);
        var arabic = published("ar", slug);

        get(slug, "").then().statusCode(200).body("id", equalTo(arabic));
        get(slug, "?lang=en").then().statusCode(200).body("id", equalTo(english));
        get(slug, "?lang=ar").then().statusCode(200).body("id", equalTo(arabic));
        get(slug, "?lang=fr").then().statusCode(404);
        get(slug + "/comments", "?lang=en").then().statusCode(200);
        get(slug + "/related", "?lang=en").then().statusCode(200);
    }

    @Test
    void withinOneLanguageASlugIsOneArticles() {
        var slug = slug();
        published("en", slug);

        create("en", slug).then().statusCode(409).body("type", equalTo("/problems/slug-taken"));
    }

    @Test
    void whatReadersDoNotHaveIsNotInTheWayOfWhatTheyHave() {
        var slug = slug();
        var english = published("en", slug);
        create("ar", slug).then().statusCode(201);

        get(slug, "").then().statusCode(200).body("id", equalTo(english));
    }

    @Test
    void aFormerSlugLeadsToTheArticleThoughAnotherLanguageHasItsPresentOne() {
        var old = slug();
        var shared = slug();
        var english = published("en", old);
        published("ar", shared);
        Newsroom.patched(english, Map.of("slug", shared));
        Newsroom.publish(english);

        Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/v1/articles/{slug}", old)
                .then()
                .statusCode(301)
                .header("Location", endsWith("?lang=en"));
        Newsroom.reader().get("/v1/articles/{slug}", old).then().statusCode(200).body("id", equalTo(english));
        Newsroom.reader()
                .get("/v1/articles/{slug}?fields=slug", old)
                .then()
                .statusCode(200)
                .body("id", equalTo(english));
    }

    @Test
    void anArticleThatChangesItsLanguageTakesItsSlugsAlong() {
        var slug = slug();
        var id = published("ar", slug);
        Newsroom.patched(id, Map.of("lang", "en"));
        Newsroom.publish(id);

        get(slug, "?lang=en").then().statusCode(200).body("id", equalTo(id));
        create("ar", slug).then().statusCode(201);
        create("en", slug).then().statusCode(409);
    }

    @Test
    void aDraftInAnotherLanguageChangesNoAddressBeforeItIsPublished() {
        var slug = slug();
        var id = published("en", slug);
        Newsroom.patched(id, Map.of("lang", "fr"));

        get(slug, "?lang=en").then().statusCode(200).body("id", equalTo(id));
        get(slug, "?lang=fr").then().statusCode(404);
    }

    @Test
    void aTranslationNamesItsOriginalByTheSlugThatBothHave() {
        var slug = slug();
        var english = published("en", slug);

        String arabic = Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("headline", "خبر", "lang", "ar", "slug", slug, "translationOf", slug))
                .post("/v1/editorial/articles")
                .then()
                .statusCode(201)
                .body("translations.id", contains(english))
                .extract()
                .path("id");
        Newsroom.admin().get("/v1/editorial/articles/{id}", english).then().body("translations.id", contains(arabic));
    }

    @Test
    void ofATakenDownArticleOnlyItsOwnLanguageTells() {
        var slug = slug();
        var id = published("ar", slug);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", "error"))
                .post("/v1/editorial/articles/{id}/take-down", id)
                .then()
                .statusCode(200);

        get(slug, "?lang=ar").then().statusCode(410);
        get(slug, "?lang=en").then().statusCode(404);
    }

    @Test
    void anAddressWithoutALanguageGoesOverToThePublicationsOwnAtOnce() {
        var slug = slug();
        var english = published("en", slug);
        get(slug, "").then().statusCode(200).body("id", equalTo(english));

        var arabic = published("ar", slug);

        get(slug, "").then().statusCode(200).body("id", equalTo(arabic));
    }

    @Test
    void anArticleDoesNotChangeIntoALanguageWhereItsSlugIsTaken() {
        var slug = slug();
        published("en", slug);
        var id = published("ar", slug);

        Newsroom.patch("/v1/editorial/articles/" + id, Map.of("lang", "en"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
        Newsroom.admin().get("/v1/editorial/articles/{id}", id).then().body("lang", equalTo("ar"));
    }

    @Test
    void theNumberBehindASlugCountsWithinTheLanguage() {
        var headline = Newsroom.unique("Gulf news");
        var arabic = Newsroom.draft(Map.of("headline", headline, "lang", "ar"));
        var english = Newsroom.draft(Map.of("headline", headline, "lang", "en"));
        var second = Newsroom.draft(Map.of("headline", headline, "lang", "en"));

        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", english.getString("id"))
                .then()
                .body("slug", equalTo(arabic.getString("slug")));
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", second.getString("id"))
                .then()
                .body("slug", equalTo(arabic.getString("slug") + "-2"));
    }

    @Test
    void countsOfCommentsBySlugAreThoseOfThePublicationsOwnLanguage() {
        var slug = slug();
        published("en", slug);
        var arabic = published("ar", slug);

        Newsroom.reader().get("/v1/comment-counts?article={s}", slug).then().body("data.article", contains(arabic));
    }

    @Test
    void aSlugOfATagIsOneForAllLanguages() {
        var slug = slug();
        Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("Gulf"), "lang", "en", "slug", slug));

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("name", Newsroom.unique("خليج"), "lang", "ar", "slug", slug))
                .post("/v1/editorial/tags")
                .then()
                .statusCode(409);
    }

    private static String slug() {
        return Newsroom.unique("gulf").replace(' ', '-');
    }

    private static String published(String lang, String slug) {
        String id = create(lang, slug).then().statusCode(201).extract().path("id");
        Newsroom.publish(id);
        return id;
    }

    private static Response create(String lang, String slug) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("Gulf news"), "lang", lang, "slug", slug))
                .post("/v1/editorial/articles");
    }

    private static Response get(String path, String query) {
        return Newsroom.reader().get("/v1/articles/" + path + query);
    }
}
