package dev.midad.outlets.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is looked for by its date: what was published on it, and what names it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchDatesTest {

    private static final String PUBLICATION = "/v1/editorial/publication";

    private String tag = "";

    @BeforeEach
    void aTagThatNoOtherTestHas() {
        tag = Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم")))
                .getString("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13 نوفمبر 2024",
                "يوم ١٣ تشرين الثاني ٢٠٢٤",
                "13/11/2024",
                "2024-11-13",
                "November 13, 2024",
                "11 جمادى الأولى 1446 هـ",
            })
    void aDateFindsWhatWasPublishedOnThatDayAndThenWhatNamesIt(String date) {
        var before = article("أخبار متفرقة", "2024-11-12T10:00:00Z");
        var naming = article("ذكرى 13 تشرين الثاني/نوفمبر 2024", "2025-03-01T10:00:00Z");
        var ofTheDay = article("اجتماع المجلس", "2024-11-13T10:00:00Z");
        article("عام 2024 في صور، و13 خبرا من نوفمبر", "2025-01-01T10:00:00Z");

        search(date).body("data.article.id", contains(ofTheDay, naming));
        search("12/11/2024").body("data.article.id", contains(before));
    }

    @Test
    void theDayIsThatOfThePublication() {
        var late = article("خبر متأخر", "2024-11-13T21:00:00Z");
        var early = article("خبر مبكر", "2024-11-12T21:00:00Z");
        search("13/11/2024").body("data.article.id", contains(late));

        // 13 November begins in Kuwait three hours before it does in UTC, and ends three hours earlier.
        var before = Newsroom.admin().get(PUBLICATION).jsonPath().getString("timeZone");
        Newsroom.patch(PUBLICATION, Map.of("timeZone", "Asia/Kuwait"));
        try {
            search("13/11/2024").body("data.article.id", contains(early));
        } finally {
            Newsroom.patch(PUBLICATION, Map.of("timeZone", before)).then().statusCode(200);
        }
    }

    @Test
    void whatNamesTheDayIsMarked() {
        article("في ذكرى ١٣ نوفمبر ٢٠٢٤", "2025-03-01T10:00:00Z");

        search("13/11/2024").body("data[0].highlights.headline", containsString("<mark>١٣ نوفمبر ٢٠٢٤</mark>"));
    }

    @Test
    void besideUpToTwoWordsADateNarrows() {
        var meant = article("قمة الكويت تختتم أعمالها", "2024-11-13T10:00:00Z");
        article("قمة الكويت في صور", "2024-12-01T10:00:00Z");
        article("أسعار النفط", "2024-11-13T11:00:00Z");

        search("قمة الكويت 13 نوفمبر 2024").body("data.article.id", contains(meant));
        search("قمة 13/11/2024", "sort", "-publishedAt").body("data.article.id", contains(meant));
    }

    @Test
    void whereNothingOfThatDayHasTheWordsTheyAreLookedForWithoutIt() {
        var other = article("قمة الكويت في صور", "2024-12-01T10:00:00Z");

        search("قمة الكويت 13 نوفمبر 2024").body("data.article.id", contains(other));
    }

    @Test
    void inAQuestionADateLiftsWhatIsOfThatDay() {
        var words = "وزير الخارجية يتحدث عن مستقبل غزة";
        var other = article(words, "2024-11-20T10:00:00Z");
        var ofTheDay = article(words, "2024-11-13T10:00:00Z");

        search("ماذا قال وزير الخارجية عن مستقبل غزة في 13 نوفمبر 2024؟")
                .body("data.article.id", contains(ofTheDay, other));
    }

    @Test
    void aMonthAndAYearAreWordsLikeOthers() {
        article("أخبار متفرقة", "2024-11-13T10:00:00Z");
        var naming = article("حصاد نوفمبر 2024", "2025-03-01T10:00:00Z");

        search("نوفمبر 2024").body("data.article.id", contains(naming));
    }

    @Test
    void aDateIsNarrowedByFiltersAndCounted() {
        article("خبر", "2024-11-13T10:00:00Z");
        article("خبر آخر", "2024-11-13T11:00:00Z");

        search("13/11/2024", "count", "true").body("page.total", equalTo(2));
        search("13/11/2024", "publishedFrom", "2024-11-13T10:30:00Z").body("data", hasSize(1));
        search("13/11/2024", "limit", "1").body("data", hasSize(1));
    }

    @Test
    void theDeskIsSearchedByTheDayOnWhichReadersGotIt() {
        var id = article("اجتماع المجلس", "2024-11-13T10:00:00Z");
        Newsroom.patched(id, Map.of("deck", "تغيّر بعد ذلك"));
        Newsroom.draft(Map.of("headline", "مسودة", "tags", List.of(tag)));

        Newsroom.admin()
                .queryParam("q", "13 نوفمبر 2024")
                .queryParam("tag", tag)
                .get("/v1/editorial/search")
                .then()
                .statusCode(200)
                .body("data.article.id", contains(id));
    }

    private String article(String headline, String publishedAt) {
        var id = Newsroom.draft(Map.of("headline", headline, "tags", List.of(tag)))
                .getString("id");
        Newsroom.admin()
                .contentType("application/json")
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("publishedAt", publishedAt))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse search(String typed, Object... more) {
        var request = Newsroom.reader().queryParam("q", typed).queryParam("tag", tag);
        for (var at = 0; at < more.length; at += 2) {
            request.queryParam(more[at].toString(), more[at + 1]);
        }
        return request.get("/v1/search").then().statusCode(200);
    }
}
