package dev.midad.newsroom.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publication itself. There is one, so each test leaves it as it found it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PublicationTest {

    private static final String PUBLICATION = "/v1/publication";
    private static final String DESK = "/v1/editorial/publication";
    private static final List<String> READ_ONLY = List.of("id", "version", "dir", "updatedAt");

    private Map<String, Object> before = Map.of();

    @BeforeEach
    void remember() {
        before = new HashMap<>(Newsroom.admin().get(DESK).jsonPath().getMap(""));
        before.putIfAbsent("description", null);
        before.putIfAbsent("articleUrl", null);
        before.keySet().removeAll(READ_ONLY);
    }

    @AfterEach
    void restore() {
        var standing = Newsroom.admin().get(DESK).jsonPath().<String, Object>getMap("translations");
        var translations = new HashMap<String, Object>();
        standing.keySet().forEach(tag -> translations.put(tag, null));
        patch(Map.of("translations", translations)).then().statusCode(200);
        patch(before).then().statusCode(200);
    }

    @Test
    void theViewHasExactlyTheseKeys() {
        patch(Map.of("description", "وصف", "articleUrl", "https://example.org/{slug}"))
                .then()
                .statusCode(200);

        var delivered = Newsroom.reader().get(PUBLICATION).jsonPath();
        var edited = Newsroom.admin().get(DESK).jsonPath();

        var keys =
                "[addresses, articleUrl, comments, defaultLanguage, description, dir, id, languages, masthead, name, socialLinks, timeZone, "
                        + "translations, updatedAt, version]";
        assertEquals(keys, keys(delivered));
        assertEquals(keys, keys(edited));
    }

    @Test
    void theMastheadIsReadAsItWasWritten() {
        var page = Newsroom.samplePage();
        var publication = page.<String, Object>getMap("publication");

        patch(publication).then().statusCode(200);

        var read = Newsroom.reader().get(PUBLICATION).jsonPath();
        publication.keySet().forEach(name -> assertEquals(publication.get(name), read.get(name), name));
    }

    @Test
    void itIsThereInSeveralLanguages() {
        patch(Map.of(
                        "languages",
                        List.of("ar", "EN-gb", "ar"),
                        "translations",
                        Map.of("en", Map.of("name", "A weekly", "description", "Every week"))))
                .then()
                .statusCode(200);

        Newsroom.reader()
                .get(PUBLICATION)
                .then()
                .body("languages", contains("ar", "en-GB"), "translations.en.name", equalTo("A weekly"));
    }

    @Test
    void theDefaultLanguageIsOneOfItsLanguages() {
        patch(Map.of("defaultLanguage", "fr"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/defaultLanguage"), "errors.code", contains("notListed"));
        patch(Map.of("languages", List.of("fr"))).then().statusCode(422);
        patch(Map.of("languages", List.of("ar", "fr"), "defaultLanguage", "FR"))
                .then()
                .statusCode(200)
                .body("defaultLanguage", equalTo("fr"), "dir", equalTo("ltr"));
    }

    @Test
    void whatIsWrittenWithoutALanguageIsInTheDefaultOne() {
        patch(Map.of("languages", List.of("ar", "ur"), "defaultLanguage", "ur"))
                .then()
                .statusCode(200);

        assertEquals("ur", Newsroom.section().getString("lang"));
    }

    @Test
    void itHasALanguageAtLeast() {
        patch(Map.of("languages", List.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/languages"), "errors[0].code", equalTo("required"));
        patch(Map.of("languages", List.of("no language")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/languages/0"), "errors[0].code", equalTo("invalidLanguage"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Atlantis", "asia/kuwait", "+03:00", "Kuwait time", ""})
    void aTimeZoneIsOneThatIsKnown(String zone) {
        patch(Map.of("timeZone", zone))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/timeZone"), "errors.code", contains("invalidTimeZone"));
    }

    @Test
    void theTimeZoneIsThePublicationsOwn() {
        patch(Map.of("timeZone", "Asia/Kuwait")).then().statusCode(200);

        Newsroom.reader().get(PUBLICATION).then().body("timeZone", equalTo("Asia/Kuwait"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/{section}/{slug}",
                "http://localhost:3000/?article={id}",
                "HTTPS://مجلة.example/أخبار/{lang}/{slug}.html"
            })
    void itSaysWhereItsSiteShowsArticles(String pattern) {
        patch(Map.of("articleUrl", pattern)).then().statusCode(200).body("articleUrl", equalTo(pattern));

        Newsroom.reader().get(PUBLICATION).then().body("articleUrl", equalTo(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "https://{slug}.example.org/",
                "https://example.org{slug}",
                "https://example.org/{title}/{slug}",
                "https://example.org/{slug",
                "https://user@example.org/{slug}",
                "https://example.org/ {slug}",
                "https://example.org/\u202e{slug}",
                "https://example.org/#{slug}",
                "https://example.org/%zz/{slug}",
                "https://example.org/%00/{slug}",
                "https://a..b/{slug}",
                "https://example.org:99999/{slug}",
                "//example.org/{slug}",
                "javascript:alert('{slug}')",
                ""
            })
    void anAddressThatArticlesCannotHaveIsRefused(String pattern) {
        patch(Map.of("articleUrl", pattern))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/articleUrl"), "errors.code", contains("invalidUrl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/{slug}",
                "/{section}//evil.example/{slug}",
                "/%00/{slug}",
                "/%7F/{slug}",
                "/%zz/{slug}",
                "/%/{slug}",
                "/\\evil.example/{slug}",
                "/#{slug}",
                "/sections?x=1#{id}",
                "sections/{slug}",
                "/sections"
            })
    void aPathThatLeadsElsewhereOrNowhereIsRefused(String path) {
        patch(Map.of("addresses", Map.of("section", path)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/addresses/section"), "errors.code", contains("invalidPath"));
    }

    @Test
    void aPathOfThingsThatThereAreNotIsRefused() {
        patch(Map.of("addresses", Map.of("foo", "/foo/{slug}")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/addresses/foo"), "errors.code", contains("invalidValue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/قسم/{slug}", "/{lang}/{section}/{slug}/", "/s.php?id={id}&back=//x", "/%D9%82/{slug}"})
    void aPathMayBeAnyOfTheSite(String path) {
        patch(Map.of("addresses", Map.of("section", path))).then().statusCode(200);

        var none = new HashMap<String, Object>();
        none.put("addresses", null);
        patch(none).then().statusCode(200);
    }

    @Test
    void whatIsWrongInAListIsNamedByItsPlace() {
        var masthead = List.of(Map.of("role", "editor-in-chief", "name", "x"), Map.of("name", "y"));
        var links = List.of(Map.of("platform", "x", "url", "javascript:alert(1)"));

        patch(Map.of("masthead", masthead, "socialLinks", links))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/masthead/1/role", "/socialLinks/0/url"))
                .body("errors.code", contains("required", "invalidUrl"));
    }

    @Test
    void nullRemovesWhatIsNotNeeded() {
        patch(Map.of("description", "وصف", "masthead", List.of(Map.of("role", "editor-in-chief", "name", "x"))));
        var patch = new HashMap<String, Object>();
        patch.put("description", null);
        patch.put("masthead", null);

        patch(patch).then().statusCode(200).body("$", not(hasItem("description")), "masthead", equalTo(List.of()));
        patch(Collections.singletonMap("name", null))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"), "errors[0].code", equalTo("required"));
    }

    @Test
    void anUnknownPropertyIsRefusedAndNamed() {
        for (var name : List.of("title", "version", "dir")) {
            patch(Map.of(name, "x"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + name), "errors[0].code", equalTo("unknownProperty"));
        }
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        var read = Newsroom.admin().get(DESK).header("ETag");
        patch(Map.of("description", "الأول")).then().statusCode(200);

        var stale = Newsroom.admin().contentType(ContentType.JSON).header("If-Match", read);
        stale.body(Map.of("description", "الثاني")).patch(DESK).then().statusCode(412);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("description", "الثالث"))
                .patch(DESK)
                .then()
                .statusCode(428);

        Newsroom.reader().get(PUBLICATION).then().body("description", equalTo("الأول"));
    }

    @Test
    void whoeverHasTheAnswerAlreadyGetsNoneUntilItChanges() {
        var read = Newsroom.reader().get(PUBLICATION);
        var etag = read.header("ETag");

        var known = Newsroom.reader().header("If-None-Match", etag).get(PUBLICATION);
        patch(Map.of("description", Newsroom.unique("وصف"))).then().statusCode(200);
        var changed = Newsroom.reader().header("If-None-Match", etag).get(PUBLICATION);

        read.then().header("Cache-Tag", equalTo("publication"));
        known.then().statusCode(304).body(emptyString());
        changed.then().statusCode(200).header("ETag", not(equalTo(etag)));
    }

    @Test
    void headGivesTheHeadersAlone() {
        var etag = Newsroom.reader().get(PUBLICATION).header("ETag");

        Newsroom.reader()
                .head(PUBLICATION)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(etag))
                .body(emptyString());
    }

    @Test
    void whatEditorsGetIsKeptByNoCache() {
        Newsroom.admin()
                .get(DESK)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Cache-Tag", equalTo(null));
    }

    private static Response patch(Map<String, ?> patch) {
        return Newsroom.patch(DESK, patch);
    }

    private static String keys(JsonPath json) {
        return new TreeSet<>(json.getMap("").keySet()).toString();
    }
}
