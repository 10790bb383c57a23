package dev.midad.newsroom.tags;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What articles are about: what editors say of tags, and what readers get. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class TagsTest {

    private static final String TAGS = "/v1/tags";
    private static final String DESK = "/v1/editorial/tags";

    @Test
    void aTagIsReadAsItWasWritten() {
        var name = Newsroom.unique("مكافحة الإرهاب");

        var created = post(Map.of("name", name, "description", "وصف"));

        created.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith(DESK + "/" + created.path("id")))
                .body("slug", equalTo(name.replace(' ', '-')));
        for (var ref : List.of(created.<String>path("id"), created.<String>path("slug"))) {
            read(ref).statusCode(200).body("name", equalTo(name), "description", equalTo("وصف"));
        }
    }

    @Test
    void theViewsHaveExactlyTheseKeys() {
        var id = post(Map.of("name", Newsroom.unique("وسم"), "description", "وصف"))
                .<String>path("id");

        var delivered = read(id + "?include=articleCount").extract().jsonPath();
        var edited = Newsroom.admin().get(DESK + "/" + id).jsonPath();

        assertEquals("[articleCount, description, dir, id, lang, name, slug, translations]", keys(delivered));
        assertEquals(
                "[createdAt, description, id, lang, name, proposed, slug, translations, updatedAt, version]",
                keys(edited));
        assertEquals(
                "[dir, id, lang, name, slug, translations]",
                keys(read(Newsroom.tag().getString("id")).extract().jsonPath()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-US"})
    void aTagIsNamedInTheLanguageThatWasAskedFor(String lang) {
        var english = Newsroom.unique("Terror");
        var id = post(Map.of("name", Newsroom.unique("وسم"), "translations", Map.of("en", Map.of("name", english))))
                .<String>path("id");

        read(id + "?lang=" + lang).body("name", equalTo(english), "lang", equalTo("en"), "dir", equalTo("ltr"));
        read(id + "?lang=fr").body("name", startsWith("وسم"), "lang", equalTo("ar"));
        read(id + "?lang=no_language").statusCode(400).body("errors[0].parameter", equalTo("lang"));
    }

    @Test
    void aTagIsFoundHoweverItIsWritten() {
        var slug = Newsroom.unique("الإرهاب").replace(' ', '-');
        var id = post(Map.of("name", Newsroom.unique("x"), "slug", slug)).<String>path("id");

        for (var writing : List.of(slug.replace('إ', 'ا'), slug.replace("ر", "رْ"), slug.replace("ر", "ـر"))) {
            read(writing).statusCode(200).body("id", equalTo(id));
            post(Map.of("name", "x", "slug", writing))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/slug-taken"));
        }
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        var tag = Newsroom.tag();
        var slug = Newsroom.unique("جديد").replace(' ', '-');
        patch(tag.getString("id"), Map.of("slug", slug)).then().statusCode(200);

        var location = read(tag.getString("slug")).statusCode(301).extract().header("Location");

        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
    }

    @Test
    void whatIsWrongIsNamed() {
        var id = Newsroom.tag().getString("id");

        post(Map.of("name", " ", "description", "x".repeat(2001), "lang", "?"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/description", "/lang", "/name"));
        post(Map.of()).then().statusCode(422).body("errors.code", contains("required"));
        post(Map.of("name", "x", "slug", "a b")).then().statusCode(422).body("errors[0].pointer", equalTo("/slug"));
        patch(id, Map.of("parent", "x")).then().statusCode(422).body("errors[0].pointer", equalTo("/parent"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var id =
                post(Map.of("name", Newsroom.unique("وسم"), "description", "x")).<String>path("id");
        var patch = new HashMap<String, Object>(Map.of("name", "آخر"));
        patch.put("description", null);

        patch(id, patch)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("آخر"), "$", not(hasItem("description")), "slug", startsWith("وسم"));
        patch(id, Collections.singletonMap("name", null)).then().statusCode(422);
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        var id = Newsroom.tag().getString("id");
        patch(id, Map.of("description", "x"));

        delete(id, "\"0\"").then().statusCode(412).header("ETag", equalTo("\"1\""));
        Newsroom.admin().delete(DESK + "/" + id).then().statusCode(428);
        read(id).statusCode(200);
    }

    @Test
    void aTagOfAnArticleStays() {
        var id = Newsroom.tag().getString("id");
        var article = Newsroom.published(Map.of("tags", List.of(id))).getString("id");
        Newsroom.patched(article, Map.of("tags", List.of()));

        delete(id, "\"0\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"), "detail", containsString("1 articles"));
    }

    @Test
    void aTagThatNoArticleHasAnyMoreIsDeleted() {
        var tag = Newsroom.tag();
        var id = tag.getString("id");
        var article = Newsroom.published(Map.of("tags", List.of(id))).getString("id");
        Newsroom.patched(article, Map.of("tags", List.of()));
        Newsroom.publish(article);

        delete(id, "\"0\"").then().statusCode(204).body(emptyString());

        read(id).statusCode(404);
        read(tag.getString("slug")).statusCode(404);
    }

    @Test
    void whatReadersSeeOfATagIsCounted() {
        var id = Newsroom.tag().getString("id");
        Newsroom.published(Map.of("tags", List.of(id)));
        var withdrawn = Newsroom.published(Map.of("tags", List.of(id))).getString("id");
        Newsroom.act(withdrawn, "unpublish");
        Newsroom.draft(Map.of("tags", List.of(id)));

        read(id + "?include=articleCount").body("articleCount", equalTo(1));
    }

    @Test
    void whoeverHasTheAnswerAlreadyGetsNoneAgain() {
        var id = Newsroom.tag().getString("id");
        var etag = read(id).header("Cache-Tag", equalTo("tag:" + id)).extract().header("ETag");

        Newsroom.reader()
                .header("If-None-Match", etag)
                .get(TAGS + "/" + id)
                .then()
                .statusCode(304)
                .body(emptyString());
        Newsroom.reader()
                .head(TAGS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body(emptyString());
    }

    @Test
    void theListsAreCountedAndPaged() {
        Newsroom.tag();
        Newsroom.tag();

        for (var page : List.of(
                Newsroom.reader().get(TAGS + "?limit=1&count=true"),
                Newsroom.admin().get(DESK + "?limit=1&count=true"))) {
            page.then().statusCode(200).body("data.size()", equalTo(1)).header("Link", endsWith("; rel=\"next\""));
            assertTrue(page.jsonPath().getInt("page.total") >= 2);
        }
    }

    private static Response post(Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post(DESK);
    }

    private static Response patch(String id, Map<String, ?> patch) {
        return Newsroom.patch(DESK + "/" + id, patch);
    }

    private static Response delete(String id, String ifMatch) {
        return Newsroom.admin().header("If-Match", ifMatch).delete(DESK + "/" + id);
    }

    private static ValidatableResponse read(String ref) {
        return Newsroom.reader().redirects().follow(false).get(TAGS + "/" + ref).then();
    }

    private static String keys(JsonPath json) {
        return new TreeSet<>(json.getMap("").keySet()).toString();
    }
}
