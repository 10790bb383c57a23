package dev.midad.newsroom.menus;

import static dev.midad.fixtures.Newsroom.admin;
import static dev.midad.fixtures.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Fronts;
import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.SentStatements;
import dev.midad.fixtures.Sites;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Menus lead to what readers may see, and leave out the rest. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MenusTest {

    private static final String DESK = "/v1/editorial/menus/";

    private final String key = "test-" + UUID.randomUUID();

    @Test
    void aMenuNamesWhatItLeadsToInTheLanguageThatIsAskedFor() {
        var section = Newsroom.section(
                Map.of("name", Newsroom.unique("شؤون دولية"), "translations", Map.of("en", Map.of("name", "World"))));
        var about = page(Map.of("headline", "من نحن"));
        var english = page(Map.of("headline", "About", "lang", "en", "translationOf", about));
        put(List.of(
                        to("section", section.getString("slug")),
                        to("page", about),
                        labelled(Map.of("ar", "المتجر", "en", "Shop"), link("https://shop.example"))))
                .then()
                .statusCode(201);

        read("").then()
                .body("items.label", contains(section.getString("name"), "من نحن", "المتجر"))
                .body("items[0].target.id", equalTo(section.getString("id")))
                .body("items[2].target.url", equalTo("https://shop.example"));
        read("?lang=en")
                .then()
                .body("dir", equalTo("ltr"))
                .body("items.label", contains("World", "About", "Shop"))
                .body("items[1].target.id", equalTo(english))
                .body("items[1].target.lang", equalTo("en"))
                .body("items[2].labels.ar", equalTo("المتجر"));
    }

    @Test
    void aFrontIsLedToOnceItIsLaunched() {
        var front = Fronts.begun();
        put(List.of(to("front", front))).then().statusCode(201);
        read("").then().body("items", empty());

        Fronts.launched(front, Map.of());

        read("").then().body("items[0].target.kind", equalTo("front"), "items[0].target.id", equalTo(front));
    }

    @Test
    void aLabelOfTheLanguageWinsOverTheNameAndTheNameOverOtherLanguages() {
        var tag = Newsroom.tag();
        put(List.of(Map.of(
                        "label", Map.of("en", "Tagged"), "target", Map.of("kind", "tag", "id", tag.getString("id")))))
                .then()
                .statusCode(201);

        read("").then().body("items.label", contains(tag.getString("name")));
        read("?lang=en").then().body("items.label", contains("Tagged"));
    }

    @Test
    void whatReadersDoNotHaveIsLeftOutWithAllThatLiesUnderIt() {
        var article = Newsroom.draft().getString("id");
        var under = List.of(labelled(Map.of("ar", "تحته"), link("/تحته")));
        put(List.of(
                        Map.of("target", Map.of("kind", "article", "id", article), "children", under),
                        labelled(Map.of("ar", "الرئيسية"), link("/"))))
                .then()
                .statusCode(201);

        var without = read("");
        without.then().body("items.label", contains("الرئيسية"));
        assertFalse(without.header("Cache-Tag").contains(article));
        admin().get(DESK + key).then().body("items.size()", equalTo(2));

        Newsroom.publish(article);
        read("").then().body("items[0].target.id", equalTo(article)).body("items[0].children.label", contains("تحته"));

        Newsroom.act(article, "unpublish").then().statusCode(200);
        read("").then().body("items.label", contains("الرئيسية"));
    }

    @Test
    void anItemOfTheNewestIssueFollowsIt() {
        put(List.of(labelled(Map.of("ar", "العدد الحالي"), Map.of("kind", "issue"))))
                .then()
                .statusCode(201);
        var issue = Issues.publish(
                Issues.draft(List.of(), Map.of("date", "2049-01-01")).getString("id"));

        read("").then()
                .body("items[0].target.id", equalTo(issue.getString("id")))
                .body("items[0].label", equalTo("العدد الحالي"));
        Issues.act(issue.getString("id"), "unpublish", Map.of()).then().statusCode(200);
        assertFalse(read("").asString().contains(issue.getString("id")));
    }

    @Test
    void aMenuFollowsTheNamesOfWhatItLeadsTo() {
        var author = Newsroom.author().getString("id");
        put(List.of(to("author", author))).then().statusCode(201);
        var name = Newsroom.unique("كاتب");

        Newsroom.patch("/v1/editorial/authors/" + author, Map.of("name", name))
                .then()
                .statusCode(200);

        read("").then().body("items.label", contains(name)).header("Cache-Tag", containsString("author:" + author));
    }

    @Test
    void anItemThatLeadsToAPlannedPageComesWithIt() {
        var page = Newsroom.draft(Map.of("type", "page")).getString("id");
        put(List.of(to("page", page))).then().statusCode(201);
        read("").then().body("items", empty());

        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("at", Instant.now().plusSeconds(2).toString()))
                .post("/v1/editorial/articles/{id}/publish", page)
                .then()
                .statusCode(200);

        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (read("").jsonPath().getList("items").isEmpty()) {
            assertTrue(Instant.now().isBefore(end), "it did not come");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        read("").then().body("items[0].target.id", equalTo(page));
    }

    @Test
    void anItemFollowsATagThatWasMergedIntoAnother() {
        var gone = Newsroom.tag().getString("id");
        var kept = Newsroom.tag();
        put(List.of(to("tag", gone))).then().statusCode(201);

        admin().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("into", kept.getString("id")))
                .post("/v1/editorial/tags/{id}/merge", gone)
                .then()
                .statusCode(200);

        read("").then().body("items[0].target.id", equalTo(kept.getString("id")));
    }

    @Test
    void aLinkIntoTheSiteAtWhichNothingStandsIsFoundOnAnyLevel() {
        var slug = Newsroom.published().getString("slug");
        var nowhere = "/nothing-here-" + key;
        put(List.of(
                        labelled(Map.of("ar", "الرئيسية"), link("/")),
                        labelled(Map.of("ar", "خبر"), link("/articles/" + slug)),
                        labelled(Map.of("ar", "المتجر"), link("https://elsewhere.example" + nowhere)),
                        nested(nested(labelled(Map.of("ar", "لا شيء"), link(nowhere)))),
                        labelled(Map.of("ar", "لا شيء"), link(nowhere))))
                .then()
                .statusCode(201);

        admin().header("Accept-Language", "en")
                .get(DESK + key + "/findings")
                .then()
                .statusCode(200)
                .body("findings.code", contains("linkDead", "linkDead"))
                .body("findings.pointer", contains("/items/3/children/0/children/0/target/url", "/items/4/target/url"))
                .body("findings[0].detail", equalTo("Nothing that Midad knows of stands at " + nowhere + "."));
    }

    @Test
    void whereToWriteOrToCallIsNoAddressOfTheSite() {
        Sites.say("https://example.org/{slug}");
        put(List.of(
                        labelled(Map.of("ar", "راسلنا"), link("mailto:desk@example.org")),
                        labelled(Map.of("ar", "اتصل بنا"), link("tel:+96522000000")),
                        labelled(Map.of("ar", "لا شيء"), link("https://example.org/nothing-here-" + key))))
                .then()
                .statusCode(201);

        var found = admin().get(DESK + key + "/findings");
        Sites.say(null);

        found.then().statusCode(200).body("findings.pointer", contains("/items/2/target/url"));
    }

    @Test
    void findingsTakeAsManyStatementsHoweverManyLinksThereAre() {
        var links = new ArrayList<Map<String, ?>>();
        for (var place = 0; place < 50; place++) {
            links.add(labelled(Map.of("ar", "لا شيء"), link("/nothing-here-" + place + "-" + key)));
        }
        put(links.subList(0, 1)).then().statusCode(201);
        var few = SentStatements.of(admin(), this::findings).size();

        put(links, "*").then().statusCode(200);

        assertEquals(few, SentStatements.of(admin(), this::findings).size());
    }

    private void findings(RequestSpecification request) {
        request.get(DESK + key + "/findings").then().statusCode(200);
    }

    @Test
    void aMenuWithoutDeadLinksHasNoFindingsAndOneThatIsNotThereIsNotFound() {
        put(List.of()).then().statusCode(201);

        admin().get(DESK + key + "/findings").then().statusCode(200).body("findings", empty());
        admin().get(DESK + "none-" + key + "/findings").then().statusCode(404);
    }

    @Test
    void aMenuIsWrittenOnlyOverTheVersionThatWasRead() {
        var items = List.of(labelled(Map.of("ar", "الرئيسية"), link("/")));
        var first = put(items).then().statusCode(201).extract();

        put(items).then().statusCode(428);
        put(items, "\"7\"").then().statusCode(412);
        put(List.of(), first.header("ETag")).then().statusCode(200).body("version", equalTo(1));
        put("other-" + UUID.randomUUID(), List.of(), "\"0\"").then().statusCode(404);
        Newsroom.patch(DESK + key, Map.of("items", items))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        admin().header("If-Match", "*").delete(DESK + key).then().statusCode(204);
        reader().get("/v1/menus/" + key).then().statusCode(404);
        admin().get("/v1/editorial/audit?limit=3")
                .then()
                .body("data.kind", hasItem("menu"))
                .body("data.action", hasItem("delete"));
    }

    @Test
    void allThatIsWrongWithAMenuIsNamedAtOnce() {
        put(List.of(
                        to("section", "لا-شيء-هنا"),
                        Map.of("target", Map.of("kind", "issue")),
                        labelled(Map.of("ar", "رابط"), link("javascript:alert(1)")),
                        labelled(Map.of("ar", "رابط"), link("//elsewhere.example")),
                        labelled(Map.of("ar", "رابط"), link("/\\elsewhere.example")),
                        labelled(Map.of("ar", "قسم"), Map.of("kind", "issue", "id", "1", "url", "/"))))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/items/0/target/id",
                                "/items/1/label",
                                "/items/2/target/url",
                                "/items/3/target/url",
                                "/items/4/target/url",
                                "/items/5/target/url",
                                "/items/5/target/id"));
        put("Main Menu", List.of(), null).then().statusCode(422).body("errors.pointer", contains("/key"));
    }

    @Test
    void aLabelThatBreaksARuleIsNamedOnceHoweverItIsSent() {
        var cases = new HashMap<String, Map<String, String>>();
        cases.put("invalidLine", Map.of("ar", " "));
        cases.put("invalidLine ", Map.of("ar", ""));
        cases.put("invalidLine  ", Map.of("ar", "سطر\nوسطر"));
        cases.put("invalidLine   ", Map.of("ar", "\u200b\u200d \ufeff"));
        cases.put("tooLong", Map.of("ar", "ا".repeat(201)));
        cases.put("invalidLanguage", Map.of("xx-yy-zz", "رابط"));
        put(List.of()).then().statusCode(201);

        cases.forEach((code, label) -> {
            var items = List.of(labelled(label, link("/")));
            var pointer = "/items/0/label/" + label.keySet().iterator().next();
            for (var answer : List.of(put(items, "*"), patch(items))) {
                answer.then()
                        .statusCode(422)
                        .body("errors.code", contains(code.strip()), "errors.pointer", contains(pointer));
            }
        });
    }

    @Test
    void anAddressThatNoBrowserCanOpenIsRefused() {
        for (var address : List.of(
                "https://a..b/",
                "https://.example/",
                "https://" + "a".repeat(64) + ".example/",
                "https://example.org:99999/",
                "https://example.org/%zz",
                "/%zz",
                "/100%")) {
            put(List.of(labelled(Map.of("ar", "رابط"), link(address))))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/items/0/target/url"));
        }
    }

    @Test
    void anAddressInAnyLettersWithAPortOrANumberIsTaken() {
        put(List.of(
                        labelled(Map.of("ar", "رابط"), link("https://مجلة.example:8443/من-نحن?x=%D9%82#y")),
                        labelled(Map.of("ar", "رابط"), link("http://[2001:db8::1]:8080/")),
                        labelled(Map.of("ar", "رابط"), link("https://under_score.example./"))))
                .then()
                .statusCode(201);
    }

    @Test
    void anItemThatIsMissingIsNamedOnceHoweverItIsSent() {
        put(List.of()).then().statusCode(201);

        for (var answer : List.of(put(Collections.singletonList(null), "*"), patch(Collections.singletonList(null)))) {
            answer.then()
                    .statusCode(422)
                    .body("errors.code", contains("required"), "errors.pointer", contains("/items/0"));
        }
    }

    @Test
    void aMenuHasThreeLevelsAndTwoHundredItems() {
        var leaf = labelled(Map.of("ar", "ورقة"), link("/"));
        put(List.of(nested(nested(leaf)))).then().statusCode(201);
        put(List.of(nested(nested(nested(leaf)))), "*").then().statusCode(422).body("errors.code", contains("tooDeep"));

        var many = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < 201; i++) {
            many.add(leaf);
        }
        put(many.subList(0, 200), "*").then().statusCode(200);
        put(many, "*").then().statusCode(422).body("errors.code", contains("tooMany"));
    }

    @Test
    void aPageAndAnArticleAreNotTakenForEachOther() {
        var page = page(Map.of("headline", "من نحن"));
        var article = Newsroom.published().getString("id");

        put(List.of(to("article", page), to("page", article)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/target/id", "/items/1/target/id"));
    }

    @Test
    void aCopyIsToldOfTheMenuAndOfWhatItLeadsTo() {
        var section = Newsroom.section().getString("id");
        var menu = put(List.of(to("section", section))).jsonPath().getString("id");
        var copy = Copy.of(Map.of("kind", "menu", "limit", 1000));
        copy.sync();
        assertTrue(copy.has("menu", menu));

        var name = Newsroom.unique("قسم");
        Newsroom.patch("/v1/editorial/sections/" + section, Map.of("name", name))
                .then()
                .statusCode(200);
        assertTrue(copy.sync().stream().anyMatch(item -> item.id().equals(menu)));

        admin().header("If-Match", "*").delete(DESK + key).then().statusCode(204);
        copy.sync();
        assertFalse(copy.has("menu", menu));
    }

    @Test
    void aMenuMovesInALineOfItsOwn() {
        var section = Newsroom.section().getString("id");
        var menu = put(List.of(to("section", section), nested(labelled(Map.of("en", "Home"), link("/")))))
                .jsonPath()
                .getString("id");
        var line = exported();
        assertEquals("menu", new JsonPath(line).getString("kind"));
        assertEquals("unchanged", imported(line).getString("outcome"));

        admin().header("If-Match", "*").delete(DESK + key).then().statusCode(204);
        assertEquals("created", imported(line).getString("outcome"));
        read("").then()
                .body("id", equalTo(menu))
                .body("items[0].target.id", equalTo(section))
                .body("items[1].target", nullValue());
    }

    @Test
    void whatIsNoLongerThereIsLeftOutOfTheLineAndWhatLiesUnderItStays() {
        var section = Newsroom.section().getString("id");
        var page = page(Map.of("headline", "من نحن"));
        var menu = put(List.of(
                        with(to("page", page), labelled(Map.of("en", "Shop"), link("/shop"))),
                        with(
                                labelled(Map.of("en", "World"), Map.of("kind", "section", "id", section)),
                                labelled(Map.of("en", "A"), link("/a"))),
                        labelled(Map.of("en", "Gone"), Map.of("kind", "section", "id", section)),
                        labelled(Map.of("en", "Home"), link("/"))))
                .jsonPath()
                .getString("id");
        Newsroom.trash(page).then().statusCode(204);
        admin().header("If-Match", "*")
                .delete("/v1/editorial/sections/{id}", section)
                .then()
                .statusCode(204);
        var line = exported();

        assertEquals("unchanged", imported(line).getString("outcome"));
        admin().header("If-Match", "*").delete(DESK + key).then().statusCode(204);
        assertEquals("created", imported(line).getString("outcome"));

        read("?lang=en")
                .then()
                .body("id", equalTo(menu))
                .body("items.label", contains("Shop", "World", "Home"))
                .body("items[1].children.label", contains("A"));
        assertEquals(line, exported());
    }

    @Test
    void whatNoMenuMayBeCalledIsNotFound() {
        for (var none : List.of("-a%00b", "%00", "A", "%D9%82%D8%A7%D8%A6%D9%85%D8%A9")) {
            admin().urlEncodingEnabled(false).get(DESK + none).then().statusCode(404);
            reader().urlEncodingEnabled(false).get("/v1/menus/" + none).then().statusCode(404);
            admin().urlEncodingEnabled(false)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(Map.of("items", List.of()))
                    .patch(DESK + none)
                    .then()
                    .statusCode(404);
        }
    }

    private String exported() {
        return admin().get("/v1/editorial/export")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(one -> one.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath imported(String line) {
        return new JsonPath(admin().contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/editorial/import")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .findFirst()
                .orElseThrow());
    }

    private Response put(List<? extends Map<String, ?>> items) {
        return put(key, items, null);
    }

    private Response put(List<? extends Map<String, ?>> items, @Nullable String ifMatch) {
        return put(key, items, ifMatch);
    }

    private static Response put(String key, List<? extends Map<String, ?>> items, @Nullable String ifMatch) {
        var request = admin().contentType(ContentType.JSON).body(Map.of("items", items));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(DESK + "{key}", key);
    }

    private Response patch(List<? extends Map<String, ?>> items) {
        return Newsroom.patch(DESK + key, Map.of("items", items));
    }

    private Response read(String query) {
        var answer = reader().get("/v1/menus/" + key + query);
        answer.then().statusCode(200);
        return answer;
    }

    private static String page(Map<String, ?> properties) {
        var draft = new HashMap<String, Object>(properties);
        draft.put("type", "page");
        return Newsroom.published(draft).getString("id");
    }

    private static Map<String, ?> to(String kind, String id) {
        return Map.of("target", Map.of("kind", kind, "id", id));
    }

    private static Map<String, ?> link(String url) {
        return Map.of("kind", "link", "url", url);
    }

    private static Map<String, ?> labelled(Map<String, String> label, Map<String, ?> target) {
        return Map.of("label", label, "target", target);
    }

    private static Map<String, ?> with(Map<String, ?> item, Map<String, ?> child) {
        var holder = new HashMap<String, Object>(item);
        holder.put("children", List.of(child));
        return holder;
    }

    private static Map<String, ?> nested(Map<String, ?> child) {
        return Map.of("label", Map.of("ar", "مجموعة"), "children", List.of(child));
    }
}
