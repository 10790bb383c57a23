package dev.midad.newsroom.previews;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One draft, shown to whoever holds a link to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PreviewTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aLinkShowsTheDraftAsItStandsToWhoeverHoldsIt() {
        var id = Newsroom.draft(Map.of("deck", "أولًا")).getString("id");
        var url = link(id).getString("url");

        var first = Newsroom.reader().get(url);
        Newsroom.patched(id, Map.of("deck", "ثانيًا"));
        var second = Newsroom.reader().get(url);

        first.then().statusCode(200).body("id", equalTo(id)).body("deck", equalTo("أولًا"));
        second.then().statusCode(200).body("deck", equalTo("ثانيًا"));
        Newsroom.reader().get("/v1/articles/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?bodyFormat=html",
                "?bodyFormat=text",
                "?view=summary",
                "?include=related",
                "?fields=headline,bylines,section,tags,translations"
            })
    void whatIsPublishedIsDeliveredMemberForMemberAsThePreviewShowsIt(String shape) {
        var id = Newsroom.draft(rich()).getString("id");
        var url = link(id).getString("url");
        var before = withoutTimes(Newsroom.reader().get(url + shape));

        Newsroom.publish(id);

        var delivered = Newsroom.reader().get("/v1/articles/" + id + shape);
        var after = Newsroom.reader().get(url + shape);
        assertEquals(delivered.asString(), after.asString());
        assertEquals(withoutTimes(delivered), before);
    }

    @Test
    void aPreviewNamesWhatReadersSeeOnTheSameMatter() {
        var tag = Newsroom.tag().getString("id");
        var other = Newsroom.published(Map.of("tags", List.of(tag))).getString("id");
        var id = Newsroom.draft(Map.of("headline", "سلاحف", "tags", List.of(tag)))
                .getString("id");

        var related = Newsroom.reader().get(link(id).getString("url") + "?include=related");

        assertEquals(List.of(other), related.jsonPath().getList("related.id"));
    }

    @Test
    void theSamplePageIsDeliveredAsThePreviewShowedIt() {
        var page = new HashMap<String, Object>(Newsroom.samplePage().getMap("article"));
        page.keySet().removeAll(Set.of("section", "bylines", "slug"));
        var id = Newsroom.created("/v1/editorial/articles", page).getString("id");
        var shown = withoutTimes(Newsroom.reader().get(link(id).getString("url")));

        Newsroom.publish(id);

        assertEquals(withoutTimes(Newsroom.reader().get("/v1/articles/" + id)), shown);
    }

    @Test
    void aDraftThatWasNeverPublishedShowsTheTimesThatPublishingNowWouldGive() {
        var before = Instant.now().minus(Duration.ofMinutes(1));
        var id = Newsroom.draft().getString("id");

        var shown = Newsroom.reader().get(link(id).getString("url")).jsonPath();

        assertTrue(Instant.parse(shown.getString("publishedAt")).isAfter(before));
        assertEquals(shown.getString("publishedAt"), shown.getString("updatedAt"));
    }

    @Test
    void aPreviewHasTheMembersOfADeliveredArticle() {
        var id = Newsroom.draft(rich()).getString("id");

        var members = Newsroom.reader()
                .get(link(id).getString("url"))
                .jsonPath()
                .<String, Object>getMap("")
                .keySet();

        assertEquals(
                Set.of(
                        "id",
                        "slug",
                        "lang",
                        "dir",
                        "kicker",
                        "headline",
                        "deck",
                        "keyPoints",
                        "bylines",
                        "section",
                        "tags",
                        "body",
                        "notices",
                        "publishedAt",
                        "updatedAt",
                        "wordCount",
                        "readingMinutes",
                        "commentCount",
                        "commentsOpen",
                        "translations",
                        "issues"),
                members);
    }

    @Test
    void aPreviewNamesTranslationsOnlyWhereTheyArePublished() {
        var id = Newsroom.draft().getString("id");
        var french = Newsroom.draft(Map.of("lang", "fr", "translationOf", id)).getString("id");
        Newsroom.publish(
                Newsroom.draft(Map.of("lang", "en", "translationOf", id)).getString("id"));
        var url = link(id).getString("url");

        assertEquals(List.of("en"), Newsroom.reader().get(url).jsonPath().getList("translations.lang"));

        Newsroom.publish(french);
        assertEquals(List.of("en", "fr"), Newsroom.reader().get(url).jsonPath().getList("translations.lang"));
    }

    @Test
    void aPreviewOfAPublishedArticleShowsTheDraftAndReadersStillTheOld() {
        var id = Newsroom.published(Map.of("deck", "منشور")).getString("id");
        Newsroom.patched(id, Map.of("deck", "تصحيح"));

        Newsroom.reader().get(link(id).getString("url")).then().body("deck", equalTo("تصحيح"));

        Newsroom.reader().get("/v1/articles/" + id).then().body("deck", equalTo("منشور"));
    }

    @Test
    void aPreviewIsKeptNowhereAndToldToNobody() {
        var url = link(Newsroom.draft().getString("id")).getString("url");

        Newsroom.reader()
                .get(url)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("ETag", nullValue())
                .header("Cache-Tag", nullValue());
        Newsroom.reader()
                .get(url.substring(0, url.length() - 4) + "AAAA")
                .then()
                .statusCode(404)
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Referrer-Policy", equalTo("no-referrer"));
    }

    @Test
    void noLetterOfATokenCanBeChanged() {
        var token = link(Newsroom.draft().getString("id")).getString("token");

        for (var place = 0; place < token.length(); place++) {
            var other = token.charAt(place) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, place) + other + token.substring(place + 1);
            Newsroom.reader().get("/v1/previews/" + changed).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "سر", "=", "!", "%00", "0193b2c4-0000-7000-8000-000000000000"})
    void whatIsNoTokenOpensNothing(String token) {
        Newsroom.reader()
                .get("/v1/previews/{token}", token)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void aLinkOpensNoOtherArticle() {
        var mine = Base64.getUrlDecoder()
                .decode(link(Newsroom.draft().getString("id")).getString("token"));
        var other = Base64.getUrlDecoder()
                .decode(link(Newsroom.draft().getString("id")).getString("token"));

        // 16 bytes name the link, 16 the article, 16 sign both: every exchange of a part is tried.
        for (var parts = 1; parts < 7; parts++) {
            var forged = mine.clone();
            for (var part = 0; part < 3; part++) {
                if ((parts & 1 << part) != 0) {
                    System.arraycopy(other, 16 * part, forged, 16 * part, 16);
                }
            }
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            Newsroom.reader().get("/v1/previews/" + token).then().statusCode(404);
        }
    }

    @Test
    void aRevokedLinkOpensNothingAndTheOthersStillDo() {
        var id = Newsroom.draft().getString("id");
        var revoked = link(id);
        var standing = link(id);

        revoke(id, revoked.getString("id")).then().statusCode(204);

        assertEnded(revoked.getString("url"));
        Newsroom.reader().get(standing.getString("url")).then().statusCode(200);
    }

    @Test
    void aLinkOpensNothingFromTheMomentItExpires() throws SQLException {
        var link = link(Newsroom.draft().getString("id"));

        execute("update preview_link set created_at = now() - interval '2 days', expires_at = now() where id = '%s'"
                .formatted(link.getString("id")));

        assertEnded(link.getString("url"));
    }

    @Test
    void aLinkLeadsNowhereWhileItsArticleIsInTheTrash() {
        var id = Newsroom.draft().getString("id");
        var url = link(id).getString("url");

        Newsroom.trash(id);
        Newsroom.reader().get(url).then().statusCode(404);

        Newsroom.act(id, "restore");
        Newsroom.reader().get(url).then().statusCode(200);
    }

    @Test
    void aNewLinkHasWhatOpensItAndTheListDoesNot() {
        var id = Newsroom.draft().getString("id");

        var made = create(id, Map.of("note", "المراجع القانوني", "expiresIn", 3600));
        var listed = links(id, "").jsonPath();

        made.then().statusCode(201).header("Location", endsWith(path(id) + "/" + made.path("id")));
        assertEquals(
                Set.of("id", "note", "createdBy", "createdAt", "expiresAt", "live", "token", "url"),
                made.jsonPath().getMap("").keySet());
        assertEquals(
                Set.of("id", "note", "createdBy", "createdAt", "expiresAt", "live"),
                listed.getMap("data[0]").keySet());
        assertFalse(links(id, "").asString().contains(made.path("token")));
        assertEquals(Duration.ofHours(1), lasting(made.jsonPath()));
    }

    @Test
    void aLinkWorksForAWeekWhereNothingElseIsSaid() {
        assertEquals(Duration.ofDays(7), lasting(link(Newsroom.draft().getString("id"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 59, 7_776_001, Integer.MAX_VALUE})
    void aLinkWorksForAMinuteAtLeastAndNinetyDaysAtMost(int seconds) {
        create(Newsroom.draft().getString("id"), Map.of("expiresIn", seconds))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresIn"));
    }

    @Test
    void theListHasLiveAndEndedLinksPageByPage() {
        var id = Newsroom.draft().getString("id");
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(0, link(id).getString("id"));
        }
        revoke(id, made.get(2));

        var seen = new ArrayList<String>();
        var live = new ArrayList<Boolean>();
        var query = "?limit=2";
        while (!query.isEmpty()) {
            var page = links(id, query + "&count=true").jsonPath();
            seen.addAll(page.getList("data.id"));
            live.addAll(page.getList("data.live"));
            assertEquals(5, page.getInt("page.total"));
            query = page.getString("page.next") == null ? "" : "?limit=2&cursor=" + page.getString("page.next");
        }

        assertEquals(made, seen);
        assertEquals(List.of(true, true, false, true, true), live);
    }

    @Test
    void aWriterSharesOnlyOwnDrafts() {
        var writer = Newsroom.token("writer");
        var foreign = Newsroom.draft().getString("id");
        var linkOfForeign = link(foreign).getString("id");

        Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .post(path(foreign))
                .then()
                .statusCode(403);
        Newsroom.with(writer).get(path(foreign)).then().statusCode(403);
        Newsroom.with(writer).delete(path(foreign) + "/" + linkOfForeign).then().statusCode(403);
    }

    @Test
    void aLinkIsRevokedOnlyWhereItBelongs() {
        var link = link(Newsroom.draft().getString("id"));
        var other = Newsroom.draft().getString("id");

        revoke(other, link.getString("id")).then().statusCode(404);

        Newsroom.reader().get(link.getString("url")).then().statusCode(200);
    }

    @Test
    void whatIsInTheTrashIsNotShared() {
        var id = Newsroom.draft().getString("id");
        Newsroom.trash(id);

        create(id, Map.of()).then().statusCode(409);
    }

    @Test
    void theAuditTellsWhoSharedAndWhoRevoked() throws SQLException {
        var id = Newsroom.draft().getString("id");
        var link = link(id).getString("id");

        revoke(id, link);
        revoke(id, link).then().statusCode(204);

        assertEquals(
                List.of("create " + id, "revoke " + id),
                rows("select action || ' ' || (details ->> 'article') from audit_event"
                        + " where kind = 'preview-link' and entity_id = '%s' order by at".formatted(link)));
    }

    @Test
    void everyLinkHasATokenOfItsOwn() {
        var id = Newsroom.draft().getString("id");

        assertNotEquals(link(id).getString("token"), link(id).getString("token"));
    }

    private static void assertEnded(String url) {
        Newsroom.reader().get(url).then().statusCode(410).body("type", equalTo("/problems/preview-ended"));
    }

    private static Duration lasting(JsonPath link) {
        return Duration.between(Instant.parse(link.getString("createdAt")), Instant.parse(link.getString("expiresAt")));
    }

    private static Map<String, Object> rich() {
        var other = Newsroom.published().getString("id");
        var section = Newsroom.section().getString("id");
        var tag = Newsroom.tag().getString("id");
        Newsroom.published(Map.of("lang", "en", "section", section));
        Newsroom.published(Map.of("lang", "en", "tags", List.of(tag)));
        return Map.of(
                "kicker",
                "عاجل",
                "deck",
                "تمهيد",
                "keyPoints",
                List.of("أولًا", "ثانيًا"),
                "lang",
                "en",
                "translationOf",
                other,
                "section",
                section,
                "tags",
                List.of(tag, Newsroom.tag().getString("id")),
                "bylines",
                List.of(
                        Map.of("role", "author", "author", Newsroom.author().getString("id"), "place", "الكويت"),
                        Map.of("role", "prepared-by", "label", "اعداد")),
                "body",
                Newsroom.paragraph("نص «المقالة» كما هي"));
    }

    private static Map<String, Object> withoutTimes(Response answer) {
        var members = new HashMap<String, Object>(
                answer.then().statusCode(200).extract().jsonPath().getMap(""));
        members.keySet().removeAll(Set.of("publishedAt", "updatedAt"));
        return members;
    }

    private static JsonPath link(String article) {
        return create(article, Map.of()).then().statusCode(201).extract().jsonPath();
    }

    private static Response create(String article, Map<String, ?> draft) {
        var person = Newsroom.admin().contentType(ContentType.JSON);
        return draft.isEmpty() ? person.post(path(article)) : person.body(draft).post(path(article));
    }

    private static Response links(String article, String query) {
        return Newsroom.admin().get(path(article) + query);
    }

    private static Response revoke(String article, String link) {
        return Newsroom.admin().delete(path(article) + "/" + link);
    }

    private static String path(String article) {
        return "/v1/editorial/articles/" + article + "/preview-links";
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
