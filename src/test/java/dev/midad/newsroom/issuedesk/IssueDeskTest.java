package dev.midad.newsroom.issuedesk;

import static dev.midad.fixtures.Newsroom.admin;
import static dev.midad.fixtures.Newsroom.reader;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Media;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes issues at the desk, and looks at what is found amiss with them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IssueDeskTest {

    @Test
    void anIssueIsKeptAsItWasSent() {
        var section = Newsroom.section();
        var article = Newsroom.draft();
        var picture = Media.picture(Newsroom.ADMIN);
        var number = Issues.number();
        var draft = new HashMap<String, Object>();
        draft.put("number", number);
        draft.put("numberTo", number + 1);
        draft.put("year", 25);
        draft.put("date", "2024-11-13");
        draft.put("dateText", "الأربعاء 13 نوفمبر 2024");
        draft.put("title", "عدد الأسبوع");
        draft.put(
                "cover",
                Map.of(
                        "medium",
                        picture,
                        "alt",
                        "غلاف العدد",
                        "credit",
                        "تصوير: فهد",
                        "lines",
                        List.of("الكويت تستضيف")));
        draft.put(
                "contents",
                List.of(Map.of(
                        "section",
                        section.getString("slug"),
                        "items",
                        List.of(Map.of(
                                "article", article.getString("slug"), "page", 12, "pageTo", 14, "coverStory", true)))));

        var issue = Newsroom.created(Issues.DESK, draft);

        admin().get(Issues.DESK + "/{id}", issue.getString("id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("revision", equalTo(1))
                .body("slug", equalTo("العدد-" + number + "-" + (number + 1)))
                .body("hijriDate", equalTo("1446-05-11"))
                .body("cover.lines", contains("الكويت تستضيف"))
                .body("contents[0].section.id", equalTo(section.getString("id")))
                .body("contents[0].title", equalTo(section.getString("name")))
                .body("contents[0].items[0].article.id", equalTo(article.getString("id")))
                .body("contents[0].items[0].article.state", equalTo("draft"))
                .body("contents[0].items[0].pageTo", equalTo(14))
                .body("contents[0].items[0].coverStory", equalTo(true))
                .body("contents[0].items[0].publish", equalTo(true))
                .body("allowed", containsInAnyOrder("publish", "delete"));
    }

    @Test
    void theNextIssueBeginsFromTheLastOne() {
        var publication = "/v1/editorial/publication";
        Newsroom.patch(publication, Map.of("frequency", "weekly", "firstIssue", "2000-01-05"))
                .then()
                .statusCode(200);
        // Numbers rise within the tests, and those of other tests may have come between.
        var last = admin().contentType(ContentType.JSON)
                .body(Map.of(
                        "number",
                        9_000_000 + Issues.number() % 900_000,
                        "date",
                        "2024-11-13",
                        "contents",
                        List.of(Map.of("title", "رأي"), Map.of("title", "ثقافة"))))
                .post(Issues.DESK)
                .jsonPath();

        var next = Newsroom.created(Issues.DESK, Map.of());

        assertEquals(last.getInt("number") + 1, next.getInt("number"));
        assertEquals("2024-11-20", next.getString("date"));
        assertEquals(25, next.getInt("year"));
        assertEquals(List.of("رأي", "ثقافة"), next.getList("contents.title"));
        for (var made : List.of(next, last)) {
            admin().header("If-Match", "*")
                    .delete(Issues.DESK + "/{id}", made.getString("id"))
                    .then()
                    .statusCode(204);
        }
        Newsroom.patch(publication, changes("frequency", "firstIssue")).then().statusCode(200);
    }

    private static Map<String, Object> changes(String... removed) {
        var patch = new HashMap<String, Object>();
        List.of(removed).forEach(name -> patch.put(name, null));
        return patch;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"number\": 0} | /number | invalidValue",
                "{\"number\": 12, \"numberTo\": 12} | /numberTo | outOfRange",
                "{\"numberTo\": 12} | /numberTo | outOfRange",
                "{\"kind\": \"special\", \"date\": \"13/11/2024\"} | /date | invalidDate",
                "{\"kind\": \"special\", \"date\": \"2024-02-30\"} | /date | invalidDate",
                "{\"kind\": \"special\", \"date\": \"+12024-02-03\"} | /date | invalidDate",
                "{\"hijriDate\": \"1446-13-01\"} | /hijriDate | invalidValue",
                "{\"slug\": \"1200\"} | /slug | notAllowed",
                "{\"slug\": \"١٢٠٠\"} | /slug | notAllowed",
                "{\"slug\": \"current\"} | /slug | notAllowed",
                "{\"slug\": \"CURRENT\"} | /slug | notAllowed",
                "{\"kind\": \"weekly\"} | /kind | invalidValue",
                "{\"cover\": {\"alt\": \"غلاف\"}} | /cover/medium | required",
                "{\"cover\": {\"medium\": \"0193a000-0000-7000-8000-000000000000\"}} | /cover/medium | notFound",
                "{\"contents\": [{\"items\": [{\"article\": \"لا-شيء\"}]}]} | /contents/0/items/0/article | notFound",
                "{\"contents\": [{\"section\": \"لا-شيء\"}]} | /contents/0/section | notFound",
                "{\"contents\": [{\"items\": [{\"page\": 3}]}]} | /contents/0/items/0/article | required",
                "{\"colour\": 1} | /colour | unknownProperty",
            })
    void aWrongDraftIsRefusedByTheVeryPlace(String draft, String pointer, String code) {
        admin().contentType(ContentType.JSON)
                .body(draft)
                .post(Issues.DESK)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void aPageEndsWhereItBeginsOrLater() {
        var article = Newsroom.draft().getString("id");

        admin().contentType(ContentType.JSON)
                .body(Map.of(
                        "contents",
                        List.of(Map.of("items", List.of(Map.of("article", article, "page", 9, "pageTo", 8))))))
                .post(Issues.DESK)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/contents/0/items/0/pageTo"));
    }

    @Test
    void aChangeMadeOnAFormerVersionIsRefused() {
        var id = Issues.draft(List.of()).getString("id");
        var etag = admin().get(Issues.DESK + "/{id}", id).header("ETag");
        Issues.patched(id, Map.of("year", 3));

        admin().contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(Map.of("year", 4))
                .patch(Issues.DESK + "/{id}", id)
                .then()
                .statusCode(412);
        admin().contentType(ContentType.JSON)
                .body(Map.of("year", 4))
                .patch(Issues.DESK + "/{id}", id)
                .then()
                .statusCode(428);
    }

    @Test
    void aPatchThatChangesNothingMakesNoRevision() {
        var id = Issues.draft(List.of(), Map.of("year", 7)).getString("id");

        var after = Issues.patched(id, Map.of("year", 7));

        assertEquals(1, after.getInt("revision"));
    }

    @Test
    void theSlugFollowsTheNumberUntilReadersKnowIt() {
        var number = Issues.number();
        var id = Issues.draft(List.of(), Map.of("number", number)).getString("id");

        assertEquals(
                "العدد-" + (number + 1),
                Issues.patched(id, Map.of("number", number + 1)).getString("slug"));
        Issues.publish(id);
        assertEquals(
                "العدد-" + (number + 1),
                Issues.patched(id, Map.of("number", number + 2)).getString("slug"));
    }

    @Test
    void thePreflightTellsEverythingThatIsAmiss() {
        var ready = Newsroom.draft().getString("id");
        var bare = Newsroom.created("/v1/editorial/articles", Map.of("kicker", "بلا عنوان"))
                .getString("id");
        var trashed = Newsroom.draft().getString("id");
        Issues.draft(List.of());
        var number = Issues.number();
        var items = List.of(
                Map.of("article", ready, "page", 4, "pageTo", 7),
                Map.of("article", ready, "page", 5),
                Map.of("article", bare, "page", 7),
                Map.of("article", trashed));
        var id = Issues.draft(List.of(), Map.of("number", number, "contents", List.of(Map.of("items", items))))
                .getString("id");
        Issues.patched(id, changes("date"));
        Newsroom.trash(trashed).then().statusCode(204);

        Issues.act(id, "preflight", Map.of())
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("revision", equalTo(2))
                .body(
                        "findings.findAll { it.severity == 'error' }.code",
                        containsInAnyOrder("dateMissing", "articleRepeated", "articleNotReady", "articleNotReady"))
                .body("findings.code", hasItem("numberSkipped"))
                .body("findings.find { it.code == 'pageMissing' }.pointer", equalTo("/contents/0/items/3/page"))
                .body("findings.find { it.code == 'pagesOverlap' }.pointer", equalTo("/contents/0/items/1/page"))
                .body("findings.code", hasItem("coverMissing"))
                .body("articles.id", containsInAnyOrder(ready, bare, trashed));
    }

    @Test
    void articlesThatShareAPageOrFollowOnTheSamePageDoNotOverlap() {
        var articles = List.of(Newsroom.draft(), Newsroom.draft(), Newsroom.draft());
        var items = List.of(
                Map.of("article", articles.get(0).getString("id"), "page", 4),
                Map.of("article", articles.get(1).getString("id"), "page", 4),
                Map.of("article", articles.get(2).getString("id"), "page", 4, "pageTo", 6));
        var id = Issues.draft(List.of(), Map.of("contents", List.of(Map.of("items", items))))
                .getString("id");

        Issues.act(id, "preflight", Map.of())
                .then()
                .body("findings.code", not(hasItem("articleRepeated")))
                .body("findings.code", not(hasItem("pagesOverlap")));
    }

    @Test
    void aRegularIssueNeedsANumberAndASpecialOneDoesNot() {
        var regular = Issues.draft(List.of()).getString("id");
        Issues.patched(regular, changes("number"));
        Issues.act(regular, "preflight", Map.of()).then().body("findings.code", hasItem("numberMissing"));

        var special = Newsroom.created(
                Issues.DESK, Map.of("kind", "special", "title", Newsroom.unique("عدد خاص"), "date", "2024-11-13"));

        Issues.act(special.getString("id"), "publish", Map.of()).then().statusCode(200);
        reader().get("/v1/issues/{ref}", special.getString("slug"))
                .then()
                .statusCode(200)
                .body("number", nullValue())
                .body("kind", equalTo("special"));
    }

    @Test
    void aNumberBelongsToOneIssueOfTheReaders() {
        var number = Issues.number();
        var double_ = Issues.draft(List.of(), Map.of("number", number, "numberTo", number + 1))
                .getString("id");
        Issues.publish(double_);
        var other = Issues.draft(List.of(), Map.of("number", number + 1)).getString("id");

        Issues.act(other, "preflight", Map.of()).then().body("findings.code", hasItem("numberUsed"));
        Issues.act(other, "publish", Map.of()).then().statusCode(422).body("errors.code", contains("numberUsed"));
        assertEquals(double_, Issues.read(Integer.toString(number + 1)).getString("id"));
    }

    @Test
    void theNumberThatIsTakenIsTheOneThatIsTold() {
        var number = Issues.published(List.of()).getInt("number");
        var before = Issues.draft(List.of(), Map.of("number", number - 1, "numberTo", number))
                .getString("id");

        Issues.act(before, "publish", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("numberUsed"))
                .body("errors[0].detail", containsString(Integer.toString(number)));
    }

    @Test
    void aNumberThatOnlyADraftHasIsFree() {
        var out = Issues.published(List.of());
        var number = out.getInt("number");
        Issues.patched(out.getString("id"), Map.of("number", number + 1));

        var other = Issues.publish(
                Issues.draft(List.of(), Map.of("number", number + 1)).getString("id"));

        assertEquals(
                other.getString("id"), Issues.read(Integer.toString(number + 1)).getString("id"));
        Issues.act(out.getString("id"), "publish", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", contains("numberUsed"));
    }

    @Test
    void noNumberFollowsTheHighest() {
        var last = Newsroom.created(Issues.DESK, Map.of("number", 9_999_999));

        var next = Newsroom.created(Issues.DESK, Map.of());

        assertNull(next.get("number"));
        for (var made : List.of(next, last)) {
            admin().header("If-Match", "*")
                    .delete(Issues.DESK + "/{id}", made.getString("id"))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void aSlugOfATitleIsNoneThatThePathReadsOtherwise() {
        for (var title : List.of("CURRENT", "١٢٠٠")) {
            var slug = Newsroom.created(Issues.DESK, Map.of("kind", "special", "title", title))
                    .getString("slug");

            assertTrue(slug.startsWith("العدد"), slug);
        }
    }

    @Test
    void aFileIsOfTheTypeThatItsKindSays() {
        var picture = Media.picture(Newsroom.ADMIN);
        for (var kind : List.of("pdf", "epub", "replica")) {
            admin().contentType(ContentType.JSON)
                    .body(Map.of("files", List.of(Map.of("kind", kind, "medium", picture))))
                    .post(Issues.DESK)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/files/0/medium"))
                    .body("errors[0].code", equalTo("wrongKind"));
        }
    }

    @Test
    void anIssueHasTheBookThatTheHouseHasMade() throws IOException {
        var book = Media.uploaded("plain.epub", Files.readAllBytes(Path.of("src/test/resources/files/plain.epub")))
                .getString("id");

        Newsroom.created(
                Issues.DESK, Map.of("title", "عدد بكتاب", "files", List.of(Map.of("kind", "epub", "medium", book))));
    }

    @Test
    void aFileWithFewerPagesThanTheContentsIsTold() throws IOException {
        var article = Newsroom.draft().getString("id");
        var file = Media.uploaded("letters.pdf", pdf()).getString("id");
        var id = Issues.draft(
                        List.of(article), Map.of("files", List.of(Map.of("kind", "pdf", "medium", file, "pages", 3))))
                .getString("id");

        Issues.act(id, "preflight", Map.of())
                .then()
                .body("publishable", equalTo(true))
                .body("findings.find { it.code == 'tooFewPages' }.pointer", equalTo("/files/0"));
    }

    private static byte[] pdf() throws IOException {
        try (var file = IssueDeskTest.class.getResourceAsStream("/files/letters.pdf")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Test
    void aPlannedIssueIsNotDeletedBeforeItsPlanIsGivenUp() {
        var id = Issues.draft(List.of()).getString("id");
        Issues.act(id, "publish", Map.of("at", "2998-01-01T00:00:00Z")).then().statusCode(200);

        admin().header("If-Match", "*")
                .header("Accept-Language", "en")
                .delete(Issues.DESK + "/{id}", id)
                .then()
                .statusCode(409)
                .body("state", equalTo("scheduled"))
                .body("detail", containsString("unschedule"));
        Issues.act(id, "unschedule", Map.of()).then().statusCode(200);
        admin().header("If-Match", "*").delete(Issues.DESK + "/{id}", id).then().statusCode(204);
    }

    @Test
    void anIssueOfTheReadersIsNotDeleted() {
        var id = Issues.published(List.of()).getString("id");

        admin().header("If-Match", "*")
                .delete(Issues.DESK + "/{id}", id)
                .then()
                .statusCode(409)
                .body("state", equalTo("published"));
        Issues.act(id, "unpublish", Map.of()).then().statusCode(200).body("state", equalTo("unpublished"));
        admin().header("If-Match", "*").delete(Issues.DESK + "/{id}", id).then().statusCode(204);
        admin().get(Issues.DESK + "/{id}", id).then().statusCode(404);
    }

    @Test
    void theListGoesOnByPagesAndTakesAState() {
        for (var made = 0; made < 3; made++) {
            Issues.draft(List.of());
        }
        var first = admin().get(Issues.DESK + "?limit=2&state=draft&count=true")
                .then()
                .statusCode(200)
                .body("data.state", everyItem(equalTo("draft")))
                .body("data.contents", everyItem(nullValue()))
                .body("page.next", notNullValue())
                .extract()
                .jsonPath();

        var second = admin().get(Issues.DESK + "?limit=2&state=draft&cursor=" + first.getString("page.next"))
                .jsonPath();

        assertEquals(
                4,
                Stream.concat(first.<String>getList("data.id").stream(), second.<String>getList("data.id").stream())
                        .distinct()
                        .count());
    }

    @Test
    void aPersonOfOneSectionMakesNoIssues() {
        var section = Newsroom.section().getString("id");
        var member = new HashMap<>(People.draft("editor"));
        member.put("sections", List.of(section));
        var narrowed = People.joined(Newsroom.created("/v1/editorial/users", member))
                .signIn()
                .access();

        Newsroom.with(narrowed)
                .contentType(ContentType.JSON)
                .body(Map.of("number", Issues.number()))
                .post(Issues.DESK)
                .then()
                .statusCode(403)
                .body("detail", containsString("whole house"));
        Newsroom.with(narrowed).get(Issues.DESK).then().statusCode(200).body("data", not(empty()));
    }
}
