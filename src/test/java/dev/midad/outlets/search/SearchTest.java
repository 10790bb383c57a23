package dev.midad.outlets.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers and the desk look for something. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchTest {

    @Inject
    AgroalDataSource database;

    private String tag = "";

    @BeforeEach
    void aTagThatNoOtherTestHas() {
        tag = Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم")))
                .getString("id");
    }

    @Test
    void whatIsPublishedIsFoundAtOnceAndWhatIsUnpublishedNeverAgain() {
        for (var round = 0; round < 5; round++) {
            var id = article("خبر عن الدراجات الهوائية", "");
            search("دراجات").body("data.article.id", contains(id));

            Newsroom.act(id, "unpublish").then().statusCode(200);
            search("دراجات").body("data", hasSize(0));
        }
    }

    @Test
    void whatWasChangedIsFoundByItsNewWordsWhenItIsPublishedAndNotBefore() {
        var id = article("خبر عن الزيتون", "");

        Newsroom.patched(id, Map.of("headline", "خبر عن الرمان"));
        search("الرمان").body("data", hasSize(0));
        Newsroom.publish(id);

        search("الرمان").body("data.article.id", contains(id));
        search("الزيتون").body("data", hasSize(0));
    }

    @Test
    void whatIsNotVisibleIsNotShownThoughTheIndexHasIt() throws SQLException {
        var id = article("خبر عن النوارس", "");
        search("النوارس").body("data", hasSize(1));

        execute("update published_article set visible_from = now() + interval '1 hour' where article_id = '" + id
                + "'");

        // The same words would be given what is kept, since the log knows of no change.
        search("نوارس").body("data", hasSize(0)).body("didYouMean", hasSize(0));
    }

    @Test
    void aPlannedArticleIsFoundFromItsSecondOn() throws Exception {
        var id = draft("خبر عن البراكين", "");
        Newsroom.admin()
                .contentType("application/json")
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("at", Instant.now().plusSeconds(4).toString()))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);
        search("براكين").body("data", hasSize(0));

        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Newsroom.reader().get("/v1/articles/{id}", id).statusCode() != 200) {
            assertTrue(System.nanoTime() < deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }

        search("براكين").body("data.article.id", contains(id));
    }

    @Test
    void theHeadlineCountsForMoreThanTheBody() {
        var body = article("خبر آخر", "ذكر التقرير الطماطم مرة واحدة في نص طويل عن الزراعة والمحاصيل.");
        var headline = article("أسعار الطماطم ترتفع", "تفاصيل في الداخل عن الزراعة والمحاصيل في المواسم كلها.");

        search("الطماطم").body("data.article.id", contains(headline, body));
    }

    @Test
    void theExactWordComesBeforeItsRelatives() {
        var relative = article("المعلمون في المدارس", "");
        var exact = article("المعلم في المدارس", "");

        search("المعلم").body("data.article.id", contains(exact, relative));
    }

    @Test
    void highlightsKeepTheLettersAndEscapeTheRest() {
        article("الإِرْهَابُ & <b>العالم</b>", "قال إن الإرهاب < خطر > على الجميع.");

        search("ارهاب")
                .body(
                        "data[0].highlights.headline",
                        equalTo("<mark>الإِرْهَابُ</mark> &amp; &lt;b&gt;العالم&lt;&#x2F;b&gt;"))
                .body("data[0].highlights.body[0]", containsString("<mark>الإرهاب</mark> &lt; خطر &gt;"))
                .body("data[0].article.headline", equalTo("الإِرْهَابُ & <b>العالم</b>"));
    }

    @Test
    void facetsCountWhatWasFound() {
        var sport = Newsroom.section().getString("id");
        for (var i = 0; i < 3; i++) {
            Newsroom.published(Map.of("headline", "بطولة التنس " + i, "section", sport, "tags", List.of(tag)));
        }
        article("بطولة التنس بلا قسم", "");

        search("التنس", "facets", "section,tag,year", "count", "true")
                .body("page.total", equalTo(4))
                .body("facets.section.id", contains(sport))
                .body("facets.section.count", contains(3))
                .body("facets.tag.id", contains(tag))
                .body("facets.tag.count", contains(4))
                .body("facets.year.count", contains(4));
        search("التنس", "section", sport, "count", "true").body("page.total", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "-publishedAt"})
    void pagesShowEachHitOnce(String sort) {
        var all = IntStream.range(0, 23)
                .mapToObj(number -> article("سباق الهجن " + number, "سباق ".repeat(number % 5)))
                .collect(Collectors.toSet());

        var seen = new ArrayList<String>();
        var page = search("الهجن", "sort", sort, "limit", "5").extract().jsonPath();
        while (true) {
            seen.addAll(page.getList("data.article.id"));
            var next = page.getString("page.next");
            if (next == null) {
                break;
            }
            page = search("الهجن", "sort", sort, "limit", "5", "cursor", next)
                    .extract()
                    .jsonPath();
        }

        assertEquals(23, seen.size());
        assertEquals(all, new HashSet<>(seen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"الكوووت", "الفراوله", "الفرولة", "الفراالوة"})
    void nearWordsAreOfferedForAWordThatNothingHas(String typed) {
        var word = typed.startsWith("الك") ? "الكووت" : "الفراولة";
        var id = article("مهرجان " + word, "");

        search(typed).body("data.article.id", contains(id));
    }

    @Test
    void aWordThatHardlyAnyArticleHasIsFoundAndTheOneThatManyHaveIsOffered() {
        var id = article("سوق الطرخشقون", "");
        for (var i = 0; i < 10; i++) {
            article("بستان الطرخشقوان " + i, "");
        }

        search("الطرخشقون")
                .body("data[0].article.id", equalTo(id))
                .body("searchedFor", nullValue())
                .body("didYouMean", contains("الطرخشقوان"));
        search("الطرخشقوان").body("didYouMean", hasSize(0));
    }

    @Test
    void nothingThatNobodyTypesIsTakenForTheOtherKeyboard() {
        article("d for Delta", "");

        search("كويز").body("didYouMean", not(hasItem(";,d.")));
    }

    @Test
    void whatWasTypedOnTheOtherKeyboardIsOffered() {
        var id = article("انتخابات الجمعية التعاونية في الفنطاس", "");

        search("hgtk'hs")
                .body("didYouMean", hasItem("الفنطاس"))
                .body("searchedFor", equalTo("الفنطاس"))
                .body("data.article.id", contains(id));
        Newsroom.published(Map.of("headline", "Marathon in Fahaheel", "lang", "en", "tags", List.of(tag)));
        search("ةشقشفاخى").body("didYouMean", hasItem("marathon"));
    }

    @Test
    void suggestionsGoOnWithHeadlinesAndNames() {
        var word = Newsroom.unique("زعفران").replace(" ", "");
        var section = Newsroom.section(Map.of("name", word)).getString("id");
        var id = article("موسم " + word, "");

        for (var typed : List.of(word.substring(0, 6), word, "موسم " + word.substring(0, 7))) {
            var data = Newsroom.reader()
                    .queryParam("q", typed)
                    .queryParam("limit", 20)
                    .get("/v1/suggest")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertTrue(data.<String>getList("data.id").contains(id), typed);
            assertEquals(!typed.contains(" "), data.<String>getList("data.id").contains(section), typed);
        }
        suggest("أ").body("data", hasSize(0));
        suggest("!!").body("data", hasSize(0));

        Newsroom.act(id, "unpublish").then().statusCode(200);
        suggest(word).body("data.id", not(hasItem(id)));
    }

    @Test
    void suggestionsGoOnWithinAPhraseAndBehindTheArticle() {
        article("لقاء مهند زنجبيلوف", "");
        article("معرض بالزنجبيلوف", "");

        suggest("مهند ز").body("queries", hasItem("مهند زنجبيلوف"));
        suggest("زنجبيل").body("queries", hasItem("الزنجبيلوف")).body("data.text", hasItem("معرض بالزنجبيلوف"));
        suggest("الزنجبيل").body("queries", contains("الزنجبيلوف"));
    }

    @Test
    void aBeginningMeetsWordsBehindTheArticleAndParticles() {
        var id = article("ترشيح بالانتخابات", "");

        search("انتخ*").body("data.article.id", contains(id));
        search("الانتخ*")
                .body("data.article.id", contains(id))
                .body("data[0].highlights.headline", containsString("<mark>بالانتخابات"));
    }

    @Test
    void aPhraseIsNeverSearchedForWithoutItsMarks() {
        article("مراكب الصيادين القديمة", "");

        search("\"الصيادين مراكب\"")
                .body("data", hasSize(0))
                .body("searchedFor", nullValue())
                .body("didYouMean", contains("الصيادين مراكب"));
    }

    @Test
    void aWordWithoutHitsDoesNotBecomeAnother() {
        article("زراعة القصب", "");

        search("القضم").body("data", hasSize(0)).body("searchedFor", nullValue());
    }

    @Test
    void relatedAreThoseOnTheSameMatterAndNeverATranslation() {
        var section = Newsroom.section().getString("id");
        var matter = "اصطياد الصقور في صحراء المطلاع موسم القنص";
        var id = Newsroom.published(Map.of("headline", "موسم الصقور", "bodyText", matter, "section", section))
                .getString("id");
        var near = Newsroom.published(Map.of("headline", "صقور المطلاع", "bodyText", matter))
                .getString("id");
        var translation = Newsroom.published(
                        Map.of("headline", "Falcons of Mutla", "lang", "en", "translationOf", id, "bodyText", matter))
                .getString("id");

        var related = Newsroom.reader()
                .get("/v1/articles/{id}/related", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("data.id");

        assertEquals(near, related.get(0));
        assertTrue(!related.contains(id) && !related.contains(translation));
    }

    @Test
    void oneWordInCommonRelatesNothingAndASharedTagDoes() {
        var section = Newsroom.section().getString("id");
        var id = Newsroom.published(Map.of("headline", "السلاحف تعود", "section", section, "tags", List.of(tag)))
                .getString("id");
        var oneWord = Newsroom.published(Map.of("headline", "زعانف السلاحف", "section", section))
                .getString("id");
        var tagged = article("نوارس كثيرة", "");
        var later = article("نوارس كثيرة", "");

        var related = Newsroom.reader()
                .get("/v1/articles/{id}/related", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("data.id");

        assertEquals(List.of(later, tagged), related);
        assertTrue(!related.contains(oneWord));
    }

    @Test
    void relatedArticlesAreTheSameWithAnArticleAndByThemselves() {
        var matter = "اصطياد الحبارى في بادية السالمي موسم المقناص";
        var section = Newsroom.section().getString("id");
        var id = Newsroom.published(Map.of(
                        "headline", "موسم الحبارى", "bodyText", matter, "section", section, "tags", List.of(tag)))
                .getString("id");
        article("طيور الحبارى", matter);
        var tagged = article("نوارس كثيرة", "");
        var later = article("نوارس كثيرة", "");
        Newsroom.published(Map.of("headline", "خبر من القسم", "section", section));
        Newsroom.published(Map.of("headline", "مقناص السالمي", "bodyText", matter));

        var alone = Newsroom.reader().get("/v1/articles/{id}/related", id).jsonPath();
        var included =
                Newsroom.reader().get("/v1/articles/{id}?include=related", id).jsonPath();

        assertEquals(4, alone.getList("data").size());
        assertEquals(alone.getList("data"), included.getList("related"));
        assertEquals(List.of(later, tagged), alone.getList("data.id").subList(2, 4));
    }

    @Test
    void theDeskFindsDraftsAndReadersDoNot() {
        var id = draft("مسودة عن الغواصات", "");

        desk("الغواصات").body("data.article.id", contains(id)).body("data[0].article.state", equalTo("draft"));
        search("الغواصات").body("data", hasSize(0)).body("didYouMean", hasSize(0));

        Newsroom.patched(id, Map.of("headline", "مسودة عن المناطيد"));
        desk("الغواصات").body("data", hasSize(0));
        desk("مناطيد").body("data[0].highlights.headline", equalTo("مسودة عن <mark>المناطيد</mark>"));
        Newsroom.trash(id).then().statusCode(204);
        desk("مناطيد").body("data", hasSize(0));
    }

    @Test
    void anAuthorsNewNameIsFoundWithTheirArticles() {
        var author = Newsroom.author().getString("id");
        var id = Newsroom.published(Map.of(
                        "headline", "مقال",
                        "tags", List.of(tag),
                        "bylines", List.of(Map.of("role", "author", "author", author))))
                .getString("id");

        Newsroom.patch("/v1/editorial/authors/" + author, Map.of("name", "فرزدق الكبير"))
                .then()
                .statusCode(200);

        search("فرزدق").body("data.article.id", contains(id));
    }

    @Test
    void theSameSearchShowsWhatHasBeenRenamedSince() {
        var author = Newsroom.author().getString("id");
        Newsroom.published(Map.of(
                "headline", "مقال عن المناحل",
                "tags", List.of(tag),
                "bylines", List.of(Map.of("role", "author", "author", author))));
        search("المناحل").body("data", hasSize(1));
        search("المناحل").body("data", hasSize(1));

        Newsroom.patch("/v1/editorial/authors/" + author, Map.of("name", "أخطل الصغير"))
                .then()
                .statusCode(200);

        search("المناحل").body("data[0].article.bylines[0].author.name", equalTo("أخطل الصغير"));
    }

    @Test
    void aQuestionIsAnsweredWithoutItsQuotationMarksAndSaysSo() {
        var id = article("متحف الفنون الإسلامية في الدوحة", "");

        search("من صمم \"فنون المتحف الإسلامية\"")
                .body("data.article.id", hasItem(id))
                .body("searchedFor", not(containsString("\"")));
        search("\"فنون المتحف الإسلامية\"").body("data", hasSize(0)).body("searchedFor", nullValue());
    }

    @Test
    void theSameCompletionShowsWhatHasBeenPublishedSince() {
        complete("مزرعة الزعف").body("data", hasSize(0));

        var id = article("مزرعة الزعفران في الشمال", "");

        complete("مزرعة الزعف").body("data.id", contains(id));
    }

    private static ValidatableResponse complete(String typed) {
        return Newsroom.reader()
                .queryParam("q", typed)
                .get("/v1/suggest")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "***", "\"\"", "\"", "-", "-كويت", "!!!", "،،،", "\u0000", "ـــ", "\u200f"})
    void aQueryWithoutAWordIsRefused(String typed) {
        Newsroom.reader()
                .queryParam("q", typed)
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        for (var typed : List.of("ك".repeat(501), "كلمة ".repeat(70))) {
            Newsroom.reader().queryParam("q", typed).get("/v1/search").then().statusCode(400);
        }
    }

    @Test
    void wordsThatEveryTextHasAreLookedForAlone() {
        var id = article("من في", "");

        search("من").body("data.article.id", contains(id));
    }

    @Test
    void whateverIsTypedIsAnsweredOrRefused() {
        var random = new Random(20261124);
        var pieces = List.of(
                "\"",
                "-",
                "*",
                "(",
                ")",
                ":",
                "~",
                "^",
                "\\",
                "/",
                "AND",
                "OR",
                "NOT",
                "[a TO z]",
                "ال*",
                "ا",
                "في",
                "الكويت",
                "🏆",
                "\u202e",
                "\u0000",
                "{",
                "}",
                "كـ",
                "aa",
                "%",
                ";",
                "' or 1=1",
                "<script>",
                "\ud83c",
                "،",
                ",,,,",
                "٣",
                "\t",
                "ﷺ");
        for (var i = 0; i < 300; i++) {
            var typed = random.ints(1 + random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            var status = Newsroom.reader()
                    .queryParam("q", typed)
                    .get(random.nextBoolean() ? "/v1/search" : "/v1/suggest")
                    .statusCode();
            assertTrue(Set.of(200, 400).contains(status), typed);
        }
    }

    private String article(String headline, String text) {
        return Newsroom.publish(draft(headline, text)).getString("id");
    }

    private String draft(String headline, String text) {
        return Newsroom.draft(Map.of("headline", headline, "bodyText", text, "tags", List.of(tag)))
                .getString("id");
    }

    private ValidatableResponse search(String typed, String... more) {
        var request = Newsroom.reader().queryParam("q", typed).queryParam("tag", tag);
        for (var i = 0; i < more.length; i += 2) {
            request.queryParam(more[i], more[i + 1]);
        }
        return request.get("/v1/search").then().statusCode(200).body("partial", nullValue());
    }

    private static ValidatableResponse suggest(String typed) {
        return Newsroom.reader()
                .queryParam("q", typed)
                .get("/v1/suggest")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse desk(String typed) {
        return Newsroom.admin()
                .queryParam("q", typed)
                .queryParam("tag", tag)
                .get("/v1/editorial/search")
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
