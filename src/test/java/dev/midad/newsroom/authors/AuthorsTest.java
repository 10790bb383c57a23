package dev.midad.newsroom.authors;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stands in bylines: what editors say of them, and what readers get. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AuthorsTest {

    private static final String AUTHORS = "/v1/authors";
    private static final String DESK = "/v1/editorial/authors";

    @Inject
    DataSource database;

    @Test
    void anAuthorIsReadAsItWasWritten() {
        var links = List.of(Map.of("label", "x", "url", "https://x.com/example"));
        var draft = Map.of(
                "name",
                Newsroom.unique("سارة"),
                "bio",
                "سطر\nوسطر",
                "avatarUrl",
                "https://media.example/a.jpg",
                "links",
                links);

        var created = post(draft);

        created.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", endsWith(DESK + "/" + created.path("id")));
        for (var ref : List.of(created.<String>path("id"), created.<String>path("slug"))) {
            read(ref)
                    .statusCode(200)
                    .body("name", equalTo(draft.get("name")), "bio", equalTo("سطر\nوسطر"), "links", equalTo(links))
                    .body("avatarUrl", equalTo("https://media.example/a.jpg"), "dir", equalTo("rtl"));
        }
    }

    @Test
    void theViewsHaveExactlyTheseKeys() {
        var id = post(Map.of("name", Newsroom.unique("سارة"), "bio", "x", "avatarUrl", "https://media.example/a.jpg"))
                .<String>path("id");

        var delivered = read(id + "?include=articleCount").extract().jsonPath();
        var edited = Newsroom.admin().get(DESK + "/" + id).jsonPath();

        assertEquals(
                "[articleCount, avatarUrl, bio, dir, id, lang, links, name, slug, sortName, translations]",
                keys(delivered));
        assertEquals(
                "[avatarUrl, bio, createdAt, id, lang, links, name, slug, sortName, translations, updatedAt, version]",
                keys(edited));
    }

    @Test
    void absentValuesAreLeftOutAndListsAreAlwaysThere() {
        var id = Newsroom.author().getString("id");

        var delivered = read(id).body("links", equalTo(List.of())).extract().jsonPath();

        assertEquals("[dir, id, lang, links, name, slug, sortName, translations]", keys(delivered));
    }

    @Test
    void anAuthorIsNamedInTheLanguageThatWasAskedFor() {
        var english = Map.of("name", "The political editor", "bio", "Writes.");
        var id = post(Map.of("name", Newsroom.unique("المحرر"), "translations", Map.of("en", english)))
                .<String>path("id");

        read(id + "?lang=en")
                .body("name", equalTo("The political editor"), "bio", equalTo("Writes."), "dir", equalTo("ltr"));
        read(id + "?lang=EN").body("name", equalTo("The political editor"));
        read(id + "?lang=fr").body("name", startsWith("المحرر"), "lang", equalTo("ar"));
        read(id + "?lang=no_language").statusCode(400).body("errors[0].parameter", equalTo("lang"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "//x.example/a.jpg",
                "/a.jpg",
                "https://",
                "https://x.example/\u202Egpj.exe",
                "x",
                ""
            })
    void onlyAddressesOfTheWebAreTaken(String url) {
        post(Map.of("name", "x", "avatarUrl", url))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/avatarUrl"), "errors.code", contains("invalidUrl"));
        post(Map.of("name", "x", "links", List.of(Map.of("label", "x", "url", url))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/links/0/url"), "errors.code", contains("invalidUrl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ar.wikipedia.org/wiki/الكويت",
                "https://مثال.إختبار/كاتب",
                "http://x.example:8080/?a=b#c"
            })
    void anAddressMayBeInAnyLetters(String url) {
        var created = post(Map.of("name", Newsroom.unique("x"), "avatarUrl", url));

        created.then().statusCode(201).body("avatarUrl", equalTo(url));
    }

    @Test
    void namesThatDifferInTheFormOfTheAlefStandTogether() {
        var ending = Newsroom.unique("");
        var bare = named("احمد" + ending + " ا");
        var later = named("باسم" + ending);
        var hamza = named("أحمد" + ending + " ب");
        var below = named("إحمد" + ending + " ج");

        var order = inOrder(List.of(bare, later, hamza, below));

        assertEquals(List.of(bare, hamza, below, later), order);
    }

    @Test
    void listsGoByTheNameWithoutTitlesAndTheArticle() {
        var ending = Newsroom.unique("");
        var third = named("د. جابر" + ending);
        var second = named("الثامر" + ending);
        var fourth = named("أ.د. الحمد" + ending);
        var first = named("تركي" + ending);
        var expected = List.of(first, second, third, fourth);

        assertEquals(expected, inOrder(expected));
        assertEquals(expected, inOrder(DESK, expected));
        read(second).body("name", equalTo("الثامر" + ending), "sortName", equalTo("ثامر" + ending));
    }

    @Test
    void anEditorMayChooseWhatAnAuthorIsOrderedBy() {
        var ending = Newsroom.unique("");
        var first = post(Map.of("name", "نزار قباني" + ending, "sortName", "باء" + ending))
                .<String>path("id");
        var last = named("دال" + ending);
        var before = named("ألف" + ending);

        assertEquals(List.of(before, first, last), inOrder(List.of(before, first, last)));
        read(first).body("sortName", equalTo("باء" + ending));
        patch(first, Map.of("name", "د. نزار" + ending)).then().body("sortName", equalTo("باء" + ending));
        patch(first, Collections.singletonMap("sortName", null)).then().body("sortName", equalTo("نزار" + ending));
        assertEquals(List.of(before, last, first), inOrder(List.of(before, first, last)));
        patch(first, Map.of("sortName", "")).then().statusCode(422).body("errors[0].pointer", equalTo("/sortName"));
    }

    @Test
    void aChosenSortNameMovesWithTheAuthorAndAMadeOneIsMadeThere() {
        var ending = Newsroom.unique("");
        var chosen = post(Map.of("name", "نزار" + ending, "sortName", "قباني" + ending))
                .<String>path("id");
        var made = named("د. سارة" + ending);

        var lines =
                Newsroom.admin().get("/v1/editorial/export").asString().lines().toList();

        assertTrue(line(lines, chosen).contains("\"sortName\":\"قباني" + ending + "\""));
        assertFalse(line(lines, made).contains("sortName"));
    }

    @Test
    void anAuthorOfAVersionBeforeIsOrderedByTheNameUntilTheNextStart() throws SQLException {
        var ending = Newsroom.unique("");
        var old = named("د. تركي" + ending);
        var other = named("حمد" + ending);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update author set sorted_by = null where id = '" + old + "'");
            assertEquals(List.of(other, old), inOrder(List.of(old, other)));

            FillSortNames.fill(connection);
        }

        assertEquals(List.of(old, other), inOrder(DESK, List.of(old, other)));
    }

    @Test
    void equalNamesArePagedWithoutGaps() {
        var name = Newsroom.unique("سارة");
        var twins = Stream.of("ar", "fa", "ckb")
                .map(lang -> post(Map.of("name", name, "lang", lang)).<String>path("id"))
                .toList();

        assertEquals(twins.stream().sorted().toList(), inOrder(twins));
    }

    @Test
    void whatReadersSeeOfAnAuthorIsCounted() {
        var id = Newsroom.author().getString("id");
        var twice = List.of(Map.of("role", "author", "author", id), Map.of("role", "photographer", "author", id));
        Newsroom.published(Map.of("bylines", twice));
        Newsroom.draft(Map.of("bylines", twice));

        read(id + "?include=articleCount").body("articleCount", equalTo(1));
        read(id).body("$", not(hasItem("articleCount")));
        read(id + "?include=related").statusCode(400).body("errors[0].parameter", equalTo("include"));
    }

    @Test
    void anAuthorWhoIsNamedStays() {
        var id = Newsroom.author().getString("id");
        var article = Newsroom.draft(Map.of("bylines", List.of(Map.of("role", "author", "author", id))));
        Newsroom.trash(article.getString("id"));

        delete(id, "\"0\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"), "detail", containsString("1 articles"));
    }

    @Test
    void aDeletedAuthorIsGoneForEveryone() {
        var author = Newsroom.author();

        delete(author.getString("id"), "\"0\"").then().statusCode(204).body(emptyString());

        read(author.getString("id")).statusCode(404);
        read(author.getString("slug")).statusCode(404);
        delete(author.getString("id"), "*").then().statusCode(404);
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        var author = Newsroom.author();
        var slug = Newsroom.unique("جديد").replace(' ', '-');
        patch(author.getString("id"), Map.of("slug", slug)).then().statusCode(200);

        var location = read(author.getString("slug")).statusCode(301).extract().header("Location");

        Newsroom.reader()
                .urlEncodingEnabled(false)
                .get(location)
                .then()
                .statusCode(200)
                .body("slug", equalTo(slug));
    }

    @Test
    void aSlugThatOnlyLooksDifferentIsTakenAndABadOneIsNamed() {
        var slug = Newsroom.unique("أحمد").replace(' ', '-');
        post(Map.of("name", Newsroom.unique("x"), "slug", slug)).then().statusCode(201);

        post(Map.of("name", "x", "slug", slug.replace('أ', 'آ')))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
        post(Map.of("name", "x", "slug", "a b")).then().statusCode(422).body("errors[0].pointer", equalTo("/slug"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNullRemoves() {
        var id = post(Map.of("name", Newsroom.unique("سارة"), "bio", "x")).<String>path("id");
        var patch = new HashMap<String, Object>();
        patch.put("bio", null);
        patch.put("links", List.of(Map.of("label", "x", "url", "https://x.com")));

        patch(id, patch)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("$", not(hasItem("bio")), "links[0].label", equalTo("x"));
        patch(id, Collections.singletonMap("name", null))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void anUnknownPropertyIsRefusedAndNamed() {
        var id = Newsroom.author().getString("id");

        for (var refusal : List.of(post(Map.of("name", "x", "email", "x")), patch(id, Map.of("email", "x")))) {
            refusal.then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/email"), "errors[0].code", equalTo("unknownProperty"));
        }
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        var id = Newsroom.author().getString("id");
        patch(id, Map.of("bio", "x"));

        delete(id, "\"0\"").then().statusCode(412).header("ETag", equalTo("\"1\""));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("bio", "y"))
                .patch(DESK + "/" + id)
                .then()
                .statusCode(428);
        read(id).body("bio", equalTo("x"));
    }

    @Test
    void whoeverHasTheAnswerAlreadyGetsNoneAgain() {
        var id = Newsroom.author().getString("id");
        var etag =
                read(id).header("Cache-Tag", equalTo("author:" + id)).extract().header("ETag");

        var known = Newsroom.reader().header("If-None-Match", etag).get(AUTHORS + "/" + id);
        var head = Newsroom.reader().head(AUTHORS + "/" + id);

        known.then().statusCode(304).body(emptyString());
        head.then().statusCode(200).header("ETag", equalTo(etag)).body(emptyString());
    }

    @Test
    void theListsAreCountedAndPaged() {
        Newsroom.author();
        Newsroom.author();

        for (var page : List.of(
                Newsroom.reader().get(AUTHORS + "?limit=1&count=true"),
                Newsroom.admin().get(DESK + "?limit=1&count=true"))) {
            page.then().statusCode(200).body("data.size()", equalTo(1)).header("Link", endsWith("; rel=\"next\""));
            assertTrue(page.jsonPath().getInt("page.total") >= 2);
        }
    }

    private static String named(String name) {
        return post(Map.of("name", name)).path("id");
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
        return Newsroom.reader()
                .redirects()
                .follow(false)
                .get(AUTHORS + "/" + ref)
                .then();
    }

    private static Response next(Response page) {
        var link = page.header("Link");
        return Newsroom.admin().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
    }

    private static String line(List<String> lines, String id) {
        return lines.stream().filter(line -> line.contains(id)).findFirst().orElseThrow();
    }

    /** The given ones in the order of the whole list. */
    private static List<String> inOrder(List<String> ids) {
        return inOrder(AUTHORS, ids);
    }

    private static List<String> inOrder(String list, List<String> ids) {
        var page = Newsroom.admin().get(list + "?limit=7");
        var found = new ArrayList<String>(page.<List<String>>path("data.id"));
        while (page.header("Link") != null) {
            page = next(page);
            found.addAll(page.path("data.id"));
        }
        found.retainAll(ids);
        return found;
    }

    private static String keys(JsonPath json) {
        return new TreeSet<>(json.getMap("").keySet()).toString();
    }
}
