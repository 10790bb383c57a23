package dev.midad.newsroom.sections;

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

import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of sections: what editors do with it, and what readers get. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SectionsTest {

    private static final String SECTIONS = "/v1/sections";
    private static final String DESK = "/v1/editorial/sections";

    @Test
    void aNewSectionHasAnAddressAndAVersion() {
        var name = Newsroom.unique("شؤون دولية");

        var created = post(Map.of("name", name));

        created.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith(DESK + "/" + created.path("id")))
                .header("Cache-Control", equalTo("private, no-store"))
                .body("slug", equalTo(name.replace(' ', '-')), "lang", equalTo("ar"), "position", equalTo(0));
        Newsroom.admin().get(created.header("Location")).then().statusCode(200).body("name", equalTo(name));
    }

    @Test
    void readersFindASectionByItsIdAndByItsSlug() {
        var section = Newsroom.section();

        read(section.getString("id")).statusCode(200).body("name", equalTo(section.getString("name")));
        read(section.getString("slug")).statusCode(200).body("id", equalTo(section.getString("id")));
        read(section.getString("id").toUpperCase(Locale.ROOT)).statusCode(200);
    }

    @Test
    void theViewsHaveExactlyTheseKeys() {
        var parent = Newsroom.section().getString("id");
        var id = Newsroom.section(Map.of("name", Newsroom.unique("فرعي"), "parent", parent, "description", "وصف"))
                .getString("id");

        var delivered = read(id + "?include=articleCount").extract().jsonPath();
        var edited = Newsroom.admin().get(DESK + "/" + id).jsonPath();

        assertEquals(
                "[articleCount, depth, description, dir, id, lang, name, parent, position, slug, translations]",
                keys(delivered, ""));
        assertEquals("[id, name, slug]", keys(delivered, "parent"));
        assertEquals(
                "[createdAt, description, id, lang, name, parent, position, slug, translations, updatedAt, version]",
                keys(edited, ""));
    }

    @Test
    void absentValuesAreLeftOut() {
        var id = Newsroom.section().getString("id");

        var delivered =
                read(id).body("translations", equalTo(Map.of())).extract().jsonPath();

        assertEquals("[depth, dir, id, lang, name, position, slug, translations]", keys(delivered, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB"})
    void aNameIsGivenInTheLanguageThatWasAskedFor(String lang) {
        var id = bilingual();

        read(id + "?lang=" + lang)
                .statusCode(200)
                .body("name", equalTo("World"), "description", equalTo("Abroad"))
                .body("lang", equalTo("en"), "dir", equalTo("ltr"), "translations.en.name", equalTo("World"));
    }

    @Test
    void aNameThatIsNotTranslatedIsGivenAsItIs() {
        var id = bilingual();

        read(id + "?lang=fr").body("name", startsWith("العالم"), "lang", equalTo("ar"), "dir", equalTo("rtl"));
        read(id).body("name", startsWith("العالم"), "description", equalTo("في الخارج"));
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        var id = Newsroom.section().getString("id");

        read(id + "?lang=no_language")
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"), "errors[0].parameter", equalTo("lang"));
        post(Map.of("name", "x", "lang", "no language"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lang"), "errors[0].code", equalTo("invalidLanguage"));
        post(Map.of("name", "x", "translations", Map.of("no language", Map.of("name", "x"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", startsWith("/translations"));
    }

    @Test
    void languagesAreKeptInTheirCanonicalWriting() {
        var section = Newsroom.section(Map.of(
                "name", Newsroom.unique("x"), "lang", "EN-gb", "translations", Map.of("AR", Map.of("name", "س"))));

        assertEquals("en-GB", section.getString("lang"));
        assertEquals("س", section.getString("translations.ar.name"));
    }

    @Test
    void sistersStandInTheOrderOfTheirPositions() {
        var parent = Newsroom.section().getString("id");
        var last = child(parent, 30);
        var first = child(parent, 5);
        var middle = child(parent, 10);

        Newsroom.reader()
                .get(SECTIONS + "?parent=" + parent)
                .then()
                .statusCode(200)
                .body("data.id", contains(first, middle, last))
                .body("data.depth", contains(1, 1, 1), "data.parent.id", contains(parent, parent, parent));
    }

    @Test
    void theListIsReadAsTheTreeIs() {
        var top = Newsroom.section().getString("id");
        var second = child(top, 2);
        var first = child(top, 1);
        var underFirst = child(first, 9);

        assertEquals(List.of(top, first, underFirst, second), inTree(List.of(top, first, underFirst, second)));
        read(underFirst).body("depth", equalTo(2), "parent.id", equalTo(first));
    }

    @Test
    void onlyWhatLiesDirectlyUnderAParentIsItsOwn() {
        var top = Newsroom.section();
        var child = child(top.getString("id"), 0);
        child(child, 0);

        Newsroom.reader()
                .get(SECTIONS + "?parent={slug}&count=true", top.getString("slug"))
                .then()
                .body("data.id", contains(child), "page.total", equalTo(1));
        Newsroom.reader()
                .get(SECTIONS + "?parent=no-such-section")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("parent"));
    }

    @Test
    void aSectionIsMovedWithAllThatLiesUnderIt() {
        var from = Newsroom.section().getString("id");
        var to = child(Newsroom.section().getString("id"), 0);
        var moved = child(from, 0);
        var under = child(moved, 0);

        patch(moved, Map.of("parent", to)).then().statusCode(200).body("parent", equalTo(to));

        read(moved).body("depth", equalTo(2));
        read(under).body("depth", equalTo(3), "parent.id", equalTo(moved));
    }

    @Test
    void aSectionNeverLiesUnderItself() {
        var top = Newsroom.section().getString("id");
        var under = child(child(top, 0), 0);

        for (var parent : List.of(top, under)) {
            patch(top, Map.of("parent", parent))
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/validation-failed"))
                    .body("errors[0].pointer", equalTo("/parent"), "errors[0].code", equalTo("underItself"));
        }
        read(top).statusCode(200).body("depth", equalTo(0));
    }

    @Test
    void twoMovesAtOnceCloseNoRing() {
        var one = Newsroom.section().getString("id");
        var two = Newsroom.section().getString("id");

        var answers = atOnce(List.of(() -> patch(one, Map.of("parent", two)), () -> patch(two, Map.of("parent", one))));

        assertEquals(List.of(200, 422), statuses(answers));
    }

    @Test
    void aParentThatIsNotThereIsNamed() {
        post(Map.of("name", "x", "parent", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"), "errors[0].code", equalTo("notFound"));
    }

    @Test
    void aDeletedSectionIsGoneForEveryone() {
        var section = Newsroom.section();

        delete(section.getString("id"), "\"0\"").then().statusCode(204).body(emptyString());

        read(section.getString("id")).statusCode(404).body("type", equalTo("/problems/not-found"));
        read(section.getString("slug")).statusCode(404);
        Newsroom.admin().get(DESK + "/" + section.getString("id")).then().statusCode(404);
    }

    @Test
    void theSlugOfADeletedSectionIsFree() {
        var section = Newsroom.section();

        delete(section.getString("id"), "\"0\"").then().statusCode(204);

        post(Map.of("name", "x", "slug", section.getString("slug"))).then().statusCode(201);
    }

    @Test
    void aSectionWithOthersUnderItStays() {
        var id = Newsroom.section().getString("id");
        child(id, 0);

        delete(id, "\"0\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"), "detail", containsString("1 sections"));
    }

    @Test
    void aSectionWithArticlesStaysEvenIfTheyAreInTheTrash() {
        var id = Newsroom.section().getString("id");
        Newsroom.draft(Map.of("section", id));
        Newsroom.trash(Newsroom.draft(Map.of("section", id)).getString("id"));

        delete(id, "\"0\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"), "detail", containsString("2 articles"));
    }

    @Test
    void aSectionThatReadersSeeAnArticleInStays() {
        var id = Newsroom.section().getString("id");
        var article = Newsroom.published(Map.of("section", id)).getString("id");
        Newsroom.patched(article, Map.of("section", Newsroom.section().getString("id")));

        delete(id, "\"0\"").then().statusCode(409).body("detail", containsString("1 articles"));
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        var section = Newsroom.section();
        var slug = unique("الجديد");
        patch(section.getString("id"), Map.of("slug", slug))
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));

        var moved = read(section.getString("slug") + "?include=articleCount").statusCode(301);

        var location = moved.header("Location", endsWith("?include=articleCount"))
                .extract()
                .header("Location");
        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("id", equalTo(section.getString("id")), "articleCount", equalTo(0));
    }

    @Test
    void aSectionMayTakeItsFormerSlugBack() {
        var section = Newsroom.section();
        var id = section.getString("id");
        var slug = unique("الجديد");
        patch(id, Map.of("slug", slug));

        patch(id, Map.of("slug", section.getString("slug"))).then().statusCode(200);

        read(section.getString("slug")).statusCode(200);
        read(slug).statusCode(301);
    }

    @Test
    void aFormerSlugIsNobodyElses() {
        var section = Newsroom.section();
        patch(section.getString("id"), Map.of("slug", unique("الجديد")));

        post(Map.of("name", "x", "slug", section.getString("slug")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"اخبار-الاسره", "إخبار-الأسرة", "أَخْبار-الأُسرة", "أخبـــار-الأسرة", "آخبار-الاسرة"})
    void aSlugIsFoundHoweverItIsWritten(String writing) {
        var ending = "-" + unique("abcdef");
        var section = Newsroom.section(Map.of("name", "x", "slug", "أخبار-الأسرة" + ending));

        read(writing + ending).statusCode(200).body("id", equalTo(section.getString("id")));
        read(writing + ending.toUpperCase(Locale.ROOT)).statusCode(200);
    }

    @Test
    void aSlugIsFoundInAnyPercentEncoding() {
        var ending = unique("");
        Newsroom.section(Map.of("name", "x", "slug", "خبر" + ending));

        for (var written : List.of("%D8%AE%D8%A8%D8%B1", "%d8%ae%d8%a8%d8%b1")) {
            Newsroom.reader()
                    .urlEncodingEnabled(false)
                    .get(SECTIONS + "/" + written + ending)
                    .then()
                    .statusCode(200)
                    .body("slug", equalTo("خبر" + ending));
        }
    }

    @Test
    void aSlugThatOnlyLooksDifferentIsTaken() {
        var slug = unique("أخبار");
        Newsroom.section(Map.of("name", "x", "slug", slug));

        for (var writing : List.of(slug, slug.replace('أ', 'ا'), slug.replace("خ", "خـَ"))) {
            post(Map.of("name", "x", "slug", writing))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/slug-taken"));
        }
    }

    @ParameterizedTest
    @MethodSource("badSlugs")
    void aSlugThatCannotBeOneIsRefused(String slug, String code) {
        var id = Newsroom.section().getString("id");

        var refusals = List.of(post(Map.of("name", "x", "slug", slug)), patch(id, Map.of("slug", slug)));

        for (var refusal : refusals) {
            refusal.then().statusCode(422).body("errors.pointer", contains("/slug"), "errors.code", contains(code));
        }
    }

    static Stream<Arguments> badSlugs() {
        return Stream.of(
                Arguments.of("", "empty"),
                Arguments.of("--", "empty"),
                Arguments.of("ـــ", "empty"),
                Arguments.of("س".repeat(500), "tooLong"),
                Arguments.of("أخبار\u202Eرابخأ", "invalidCharacters"),
                Arguments.of("شؤون دولية", "invalidCharacters"),
                Arguments.of("شؤون/دولية", "invalidCharacters"),
                Arguments.of("..", "invalidCharacters"),
                Arguments.of("a?b#c", "invalidCharacters"),
                Arguments.of("01930000-0000-7000-8000-00000000000A", "looksLikeId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "سطر\nوسطر"})
    void aNameIsOneLineThatIsNotBlank(String name) {
        post(Map.of("name", name))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"), "errors.code", contains("invalidLine"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        var translations = Map.of("en", Map.of("description", "x"));
        var draft = Map.of("name", "س".repeat(201), "position", -1, "translations", translations);

        post(draft)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/position", "/translations/en/name"))
                .body("errors.code", contains("tooLong", "invalidValue", "required"));
    }

    @Test
    void anUnknownPropertyIsRefusedAndNamed() {
        var id = Newsroom.section().getString("id");
        var inside = Map.of("translations", Map.of("en", Map.of("name", "x", "nom", "x")));

        for (var refusal : List.of(post(Map.of("name", "x", "nom", "x")), patch(id, Map.of("nom", "x")))) {
            refusal.then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/nom"), "errors[0].code", equalTo("unknownProperty"));
        }
        patch(id, inside).then().statusCode(422).body("errors[0].pointer", equalTo("/translations/en/nom"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var id = bilingual();
        var patch = new HashMap<String, Object>(Map.of("position", 7));
        patch.put("description", null);
        patch.put("translations", Collections.singletonMap("en", null));

        patch(id, patch)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("name", startsWith("العالم"), "position", equalTo(7), "version", equalTo(1))
                .body("translations", equalTo(Map.of()), "$", not(hasItem("description")));
    }

    @Test
    void aPatchThatBringsASlugAsWellIsOneVersion() {
        var id = Newsroom.section().getString("id");

        patch(id, Map.of("name", "آخر", "slug", unique("آخر")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void whatIsNeededCannotBeRemoved() {
        var id = Newsroom.section().getString("id");

        patch(id, Collections.singletonMap("name", null))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"), "errors.code", contains("required"));
    }

    @Test
    void aSlugThatIsRemovedIsMadeAnewOfTheName() {
        var name = Newsroom.unique("اقتصاد");
        var id = Newsroom.section(Map.of("name", name, "slug", unique("x"))).getString("id");

        patch(id, Collections.singletonMap("slug", null)).then().body("slug", equalTo(name.replace(' ', '-')));
    }

    @Test
    void aMergePatchMayNameItsOwnMediaType() {
        var id = Newsroom.section().getString("id");

        Newsroom.admin()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"position\": 3}")
                .patch(DESK + "/" + id)
                .then()
                .statusCode(200)
                .body("position", equalTo(3));
    }

    @Test
    void aPatchIsAnObject() {
        var id = Newsroom.section().getString("id");

        for (var body : List.of("[]", "null", "\"name\"", "")) {
            Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .patch(DESK + "/" + id)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void withoutIfMatchNothingChanges() {
        var id = Newsroom.section().getString("id");

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("position", 1))
                .patch(DESK + "/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        Newsroom.admin().delete(DESK + "/" + id).then().statusCode(428);
        Newsroom.admin().get(DESK + "/" + id).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void aChangeOfWhatAnotherChangedMeanwhileIsRefused() {
        var id = Newsroom.section().getString("id");
        patch(id, Map.of("position", 1));

        var refusals = List.of(patch(id, "\"0\"", Map.of("position", 2)), delete(id, "\"0\""), delete(id, "W/\"1\""));

        for (var refusal : refusals) {
            refusal.then().statusCode(412).header("ETag", equalTo("\"1\"")).body("type", equalTo("/problems/stale"));
        }
        read(id).body("position", equalTo(1));
    }

    @Test
    void ofChangesAtOnceOneIsMadeAndTheOthersAreStale() {
        var id = Newsroom.section().getString("id");

        var answers = atOnce(Collections.nCopies(8, () -> patch(id, "\"0\"", Map.of("position", 1))));

        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), statuses(answers));
    }

    @Test
    void equalNamesAtOnceGetSlugsOfTheirOwn() {
        var name = Newsroom.unique("رياضة");

        var answers = atOnce(Collections.nCopies(6, () -> post(Map.of("name", name))));

        var base = name.replace(' ', '-');
        var slugs = answers.stream()
                .map(answer -> answer.<String>path("slug"))
                .sorted()
                .toList();
        assertEquals(List.of(base, base + "-2", base + "-3", base + "-4", base + "-5", base + "-6"), slugs);
    }

    @Test
    void aListIsPagedByItsCursor() {
        var parent = Newsroom.section().getString("id");
        var first = child(parent, 1);
        var second = child(parent, 2);
        var page = Newsroom.reader().get(SECTIONS + "?limit=1&count=true&parent=" + parent);
        page.then().body("data.id", contains(first), "page.total", equalTo(2), "page.limit", equalTo(1));

        var next = next(page);

        assertTrue(page.header("Link").contains("cursor=" + page.path("page.next")));
        next.then().body("data.id", contains(second), "page", not(hasItem("next")));
        assertEquals(null, next.header("Link"));
    }

    @Test
    void aPageFollowsEvenIfItsLastRowIsGone() {
        var parent = Newsroom.section().getString("id");
        var first = child(parent, 1);
        var second = child(parent, 2);
        var page = Newsroom.reader().get(SECTIONS + "?limit=1&parent=" + parent);

        delete(first, "\"0\"").then().statusCode(204);

        next(page).then().statusCode(200).body("data.id", contains(second));
    }

    @Test
    void editorsPageThroughTheSameTree() {
        Newsroom.section();
        Newsroom.section();

        var page = Newsroom.admin().get(DESK + "?limit=1&count=true");

        page.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Link", containsString("rel=\"next\""));
        assertTrue(page.jsonPath().getInt("page.total") >= 2);
        Newsroom.admin()
                .get(DESK + "?limit=1&cursor=" + page.path("page.next"))
                .then()
                .statusCode(200)
                .body("data.id", not(contains(page.<String>path("data[0].id"))));
    }

    @Test
    void whoeverHasTheAnswerAlreadyGetsNoneAgain() {
        var id = Newsroom.section().getString("id");
        LogWatch.settle();
        var etag = read(id).header("Cache-Control", containsString("s-maxage"))
                .header("Cache-Tag", containsString("section:" + id))
                .extract()
                .header("ETag");

        readKnowing(etag, id).statusCode(304).header("ETag", equalTo(etag)).body(emptyString());
        readKnowing("\"other\", W/" + etag, id).statusCode(304);
        patch(id, Map.of("position", 1));

        readKnowing(etag, id).statusCode(200).header("ETag", not(equalTo(etag)));
    }

    @Test
    void theETagIsTheSameWhoeverAsks() {
        var id = Newsroom.section().getString("id");

        var anonymous = Newsroom.reader().get(SECTIONS + "/" + id).header("ETag");

        assertEquals(anonymous, Newsroom.admin().get(SECTIONS + "/" + id).header("ETag"));
        assertEquals(
                anonymous,
                Newsroom.with("no-token-at-all").get(SECTIONS + "/" + id).header("ETag"));
    }

    @Test
    void headGivesTheHeadersAlone() {
        var id = Newsroom.section().getString("id");

        var head = Newsroom.reader().head(SECTIONS + "/" + id);

        head.then().statusCode(200).body(emptyString());
        assertEquals(read(id).extract().header("ETag"), head.header("ETag"));
    }

    @Test
    void whatReadersSeeUnderASectionIsCounted() {
        var top = Newsroom.section().getString("id");
        var child = child(top, 0);
        Newsroom.published(Map.of("section", top));
        Newsroom.published(Map.of("section", child));
        Newsroom.draft(Map.of("section", child));

        read(top + "?include=articleCount").body("articleCount", equalTo(2));
        read(child + "?include=articleCount").body("articleCount", equalTo(1));
        read(top + "?include=password").statusCode(400).body("errors[0].parameter", equalTo("include"));
    }

    private static String bilingual() {
        return Newsroom.section(Map.of(
                        "name",
                        Newsroom.unique("العالم"),
                        "description",
                        "في الخارج",
                        "translations",
                        Map.of("en", Map.of("name", "World", "description", "Abroad"))))
                .getString("id");
    }

    private static String child(String parent, int position) {
        return Newsroom.section(Map.of("name", Newsroom.unique("فرعي"), "parent", parent, "position", position))
                .getString("id");
    }

    /** A slug that no other test has. */
    private static String unique(String slug) {
        return Newsroom.unique(slug).replace(' ', '-');
    }

    private static Response post(Map<String, ?> draft) {
        return Newsroom.admin().contentType(ContentType.JSON).body(draft).post(DESK);
    }

    private static Response patch(String id, Map<String, ?> patch) {
        return Newsroom.patch(DESK + "/" + id, patch);
    }

    private static Response patch(String id, String ifMatch, Map<String, ?> patch) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(DESK + "/" + id);
    }

    private static Response delete(String id, String ifMatch) {
        return Newsroom.admin().header("If-Match", ifMatch).delete(DESK + "/" + id);
    }

    private static ValidatableResponse read(String ref) {
        return Newsroom.reader()
                .redirects()
                .follow(false)
                .get(SECTIONS + "/" + ref)
                .then();
    }

    private static ValidatableResponse readKnowing(String etags, String id) {
        return Newsroom.reader()
                .header("If-None-Match", etags)
                .get(SECTIONS + "/" + id)
                .then();
    }

    private static Response next(Response page) {
        var link = page.header("Link");
        return Newsroom.reader().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
    }

    /** The given ones in the order of the whole list. */
    private static List<String> inTree(List<String> ids) {
        var found = new ArrayList<String>();
        var page = Newsroom.reader().get(SECTIONS + "?limit=100");
        found.addAll(page.path("data.id"));
        while (page.header("Link") != null) {
            page = next(page);
            found.addAll(page.path("data.id"));
        }
        found.retainAll(ids);
        return found;
    }

    private static List<Response> atOnce(List<Supplier<Response>> acts) {
        var started = acts.stream()
                .map(act -> CompletableFuture.supplyAsync(act, task -> new Thread(task).start()))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).sorted().toList();
    }

    private static String keys(JsonPath json, String path) {
        return new TreeSet<>(json.getMap(path).keySet()).toString();
    }
}
