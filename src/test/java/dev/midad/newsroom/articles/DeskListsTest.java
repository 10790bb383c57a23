package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists from which a screen of the desk makes its calendar, its queues and its pickers. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeskListsTest {

    @Test
    void aHeadlineIsFoundByTheBeginningsOfItsWordsHoweverTheyAreSpelled() {
        var word = "كلمة" + Newsroom.unique("").strip();
        var id = Newsroom.draft(Map.of("headline", "أحمد يلقي " + word)).getString("id");

        list("q={q}", "احمد " + word.substring(0, word.length() - 2)).then().body("data.id", contains(id));
        list("q={q}", word.substring(2)).then().body("data", empty());
    }

    @Test
    void severalStatesAreListedTogetherTheTrashAmongThem() {
        var section = Newsroom.section().getString("id");
        var draft = draftIn(section);
        var published = Newsroom.publish(draftIn(section)).getString("id");
        var trashed = draftIn(section);
        Newsroom.trash(trashed).then().statusCode(204);

        list("section={s}&state=draft&state=published", section)
                .then()
                .body("data.id", containsInAnyOrder(draft, published));
        list("section={s}&state=draft&state=trashed", section)
                .then()
                .body("data.id", containsInAnyOrder(draft, trashed));
        list("section={s}&state=trashed", section).then().body("data.id", contains(trashed));
        list("section={s}&state=all", section).then().body("data.id", containsInAnyOrder(draft, published));
        list("section={s}&state=lost", section).then().statusCode(400).body("errors.parameter", contains("state"));
    }

    @Test
    void aCalendarListsWhatIsPlannedForItsDaysInTheirOrder() {
        var section = Newsroom.section().getString("id");
        var later = scheduled(section, "2998-02-02T06:00:00Z");
        var sooner = scheduled(section, "2998-02-01T06:00:00Z");
        scheduled(section, "2998-03-01T06:00:00Z");
        draftIn(section);

        list(
                        "section={s}&sort=scheduledAt&scheduledFrom=2998-02-01T06:00:00Z&scheduledTo=2998-03-01T06:00:00Z",
                        section)
                .then()
                .body("data.id", contains(sooner, later));
        list("section={s}&sort=-scheduledAt", section)
                .then()
                .body("data", hasSize(3))
                .body("data[1].id", equalTo(later));
    }

    @Test
    void whatWasPublishedAndChangedInATimeIsListed() {
        var section = Newsroom.section().getString("id");
        var old = draftIn(section);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("publishedAt", "2001-01-01T00:00:00Z"))
                .post("/v1/editorial/articles/{id}/publish", old)
                .then()
                .statusCode(200);
        var fresh = Newsroom.publish(draftIn(section)).getString("id");
        draftIn(section);

        list("section={s}&publishedTo=2002-01-01T00:00:00Z", section).then().body("data.id", contains(old));
        list("section={s}&sort=-publishedAt", section).then().body("data.id", contains(fresh, old));
        list("section={s}&sort=publishedAt&publishedFrom=2002-01-01T00:00:00Z", section)
                .then()
                .body("data.id", contains(fresh));
        list("section={s}&updatedTo=2002-01-01T00:00:00Z", section).then().body("data", empty());
    }

    @Test
    void headlinesStandInTheOrderOfTheArabicAlphabet() {
        var section = Newsroom.section().getString("id");
        var b = Newsroom.draft(Map.of("section", section, "headline", "باب")).getString("id");
        var a = Newsroom.draft(Map.of("section", section, "headline", "أحمد")).getString("id");
        var c = Newsroom.draft(Map.of("section", section, "headline", "احمد ثان"))
                .getString("id");

        list("section={s}&sort=headline", section).then().body("data.id", contains(a, c, b));
        list("section={s}&sort=-headline", section).then().body("data.id", contains(b, c, a));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-updatedAt",
                "updatedAt",
                "-publishedAt",
                "publishedAt",
                "-scheduledAt",
                "scheduledAt",
                "headline",
                "-headline"
            })
    void everyOrderIsWalkedPageByPageWithoutAGapOrADouble(String sort) {
        var section = Newsroom.section().getString("id");
        for (var day = 1; day <= 3; day++) {
            // An update of a published article has both times.
            var id = Newsroom.publish(draftIn(section)).getString("id");
            Newsroom.patched(id, Map.of("deck", "تحديث"));
            schedule(id, "2998-01-0" + day + "T00:00:00Z");
        }
        var whole = list("section={s}&sort=" + sort, section).jsonPath().getList("data.id", String.class);
        assertEquals(3, whole.size());

        var walked = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page =
                    list("section={s}&limit=1&sort=" + sort + cursor, section).jsonPath();
            walked.addAll(page.getList("data.id", String.class));
            var next = page.getString("page.next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertEquals(whole, walked);
    }

    @ParameterizedTest(name = "{0} is refused by name")
    @CsvSource({"sort=author,sort", "updatedFrom=yesterday,updatedFrom", "scheduledTo=1,scheduledTo"})
    void whatCannotBeReadIsRefusedByName(String query, String parameter) {
        list(query).then().statusCode(400).body("errors.parameter", contains(parameter));
    }

    @Test
    void aCursorOfOneOrderFitsNoOther() {
        var section = Newsroom.section().getString("id");
        draftIn(section);
        draftIn(section);
        String next = list("section={s}&limit=1&sort=headline", section).path("page.next");

        list("section={s}&limit=1&sort=-headline&cursor=" + next, section)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aDraftNamesWhoWroteItAndWhoChangedItLast() {
        var writer = People.user("writer");
        var id = Newsroom.with(writer.signIn().access())
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("خبر")))
                .post("/v1/editorial/articles")
                .jsonPath()
                .getString("id");
        Newsroom.patched(id, Map.of("deck", "نص"));

        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .body("creator.id", equalTo(writer.id()), "changedBy.name", equalTo("bootstrap"));
        var listed = "data.find { it.id == '" + id + "' }";
        list("limit=100")
                .then()
                .body(listed + ".creator.id", equalTo(writer.id()), listed + ".changedBy.name", equalTo("bootstrap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authors", "tags", "sections"})
    void pickersFindNamesInAllLanguagesByTheBeginningsOfTheirWords(String things) {
        var word = Newsroom.unique("").strip();
        var id = Newsroom.created(
                        "/v1/editorial/" + things,
                        Map.of(
                                "name",
                                "المحرر س" + word,
                                "translations",
                                Map.of("en", Map.of("name", "Editor e" + word))))
                .getString("id");

        for (var typed : List.of("محرر س" + word.substring(0, 8), "س" + word + " المح", "EDIT e" + word)) {
            Newsroom.admin()
                    .get("/v1/editorial/" + things + "?q={q}&count=true", typed)
                    .then()
                    .statusCode(200)
                    .body("data.id", contains(id), "page.total", equalTo(1));
        }
        Newsroom.admin()
                .get("/v1/editorial/" + things + "?q={q}", "x" + word)
                .then()
                .body("data", empty());
        Newsroom.admin()
                .get("/v1/editorial/" + things + "?q={q}", "x".repeat(201))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"));
    }

    @Test
    void aRenamedAuthorIsFoundByTheNewNameOnly() {
        var first = Newsroom.unique("").strip();
        var second = Newsroom.unique("").strip();
        var id = Newsroom.created("/v1/editorial/authors", Map.of("name", "ك" + first))
                .getString("id");
        Newsroom.patch("/v1/editorial/authors/" + id, Map.of("name", "ك" + second))
                .then()
                .statusCode(200);

        Newsroom.admin().get("/v1/editorial/authors?q={q}", "ك" + second).then().body("data.id", contains(id));
        Newsroom.admin().get("/v1/editorial/authors?q={q}", "ك" + first).then().body("data", empty());
    }

    private static String draftIn(String section) {
        return Newsroom.draft(Map.of("section", section)).getString("id");
    }

    private static String scheduled(String section, String at) {
        var id = draftIn(section);
        schedule(id, at);
        return id;
    }

    private static void schedule(String id, String at) {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("at", at))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200)
                .body("scheduledAt", notNullValue());
    }

    private static Response list(String query, Object... values) {
        return Newsroom.admin().get("/v1/editorial/articles?" + query, values);
    }
}
