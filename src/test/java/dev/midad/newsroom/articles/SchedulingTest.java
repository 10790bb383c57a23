package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import dev.midad.foundation.changes.ContentChanged;
import dev.midad.foundation.changes.ContentKind;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is planned: publication, its end, and what readers are told of changes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SchedulingTest {

    private static final String SOON = "2998-01-01T06:00:00Z";
    private static final String LATER = "2998-02-01T06:00:00Z";

    @Inject
    AgroalDataSource database;

    @Inject
    Event<ContentChanged> changed;

    @Test
    void aScheduledArticleWaitsForItsTime() {
        var draft = Newsroom.draft();
        var id = draft.getString("id");

        publish(id, Map.of("at", SOON))
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"), "scheduledAt", equalTo(SOON), "publishedAt", nullValue())
                .body("allowed", hasItems("publish", "unschedule"));

        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(404);
        Newsroom.reader()
                .get("/v1/articles/{s}", draft.getString("slug"))
                .then()
                .statusCode(404);
    }

    @Test
    void itGoesOutByItselfAndIsAnnouncedOnce() throws Exception {
        var section = Newsroom.section().getString("id");
        var id = Newsroom.draft(Map.of("section", section)).getString("id");
        var at = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);

        publish(id, Map.of("at", at.toString())).then().statusCode(200);
        await(() -> Newsroom.reader().get("/v1/articles/{id}", id).statusCode() == 200);

        Newsroom.reader()
                .get("/v1/articles?section={s}", section)
                .then()
                .body("data.id", hasItem(id), "data[0].publishedAt", equalTo(at.toString()));
        await(() -> rows("select reason from content_change where entity_id = '%s' and kind = 'article'".formatted(id))
                        .size()
                == 1);
        Newsroom.admin()
                .get("/v1/editorial/articles/{id}", id)
                .then()
                .body("state", equalTo("published"), "scheduledAt", nullValue(), "publishedAt", equalTo(at.toString()));
        assertEquals(
                List.of("publish midad"),
                rows("select action || ' ' || actor_name from audit_event where entity_id = '%s' and actor_id is null"
                        .formatted(id)));
    }

    @Test
    void whatTheClockBringsAboutMakesNobodysETagStale() throws Exception {
        var id = Newsroom.draft().getString("id");
        publish(id, Map.of("at", SOON)).then().statusCode(200);
        var etag = Newsroom.etag(id);

        come(id);
        await(() -> state(id).equals("published"));

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(Map.of("kicker", "بعد النشر"))
                .patch("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200)
                .body("hasUnpublishedChanges", equalTo(true));
    }

    @Test
    void aPlanCanBeChanged() {
        var id = Newsroom.draft().getString("id");
        publish(id, Map.of("at", SOON)).then().statusCode(200);
        Newsroom.patched(id, Map.of("kicker", "جديد"));

        publish(id, Map.of("at", LATER, "unpublishAt", "2999-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("scheduledAt", equalTo(LATER), "unpublishAt", equalTo("2999-01-01T00:00:00Z"))
                .body("hasUnpublishedChanges", equalTo(false));
        assertEquals(
                List.of("جديد"), rows("select kicker from published_article where article_id = '%s'".formatted(id)));
    }

    @Test
    void aPlanCanBeGivenUp() {
        var draft = Newsroom.draft();
        var id = draft.getString("id");
        publish(id, Map.of("at", SOON)).then().statusCode(200);

        Newsroom.act(id, "unschedule")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"), "scheduledAt", nullValue());

        assertEquals(List.of(), rows("select id from published_article where article_id = '%s'".formatted(id)));
        assertEquals(List.of("null"), rows("select public_from from slug where entity_id = '%s'".formatted(id)));
    }

    @Test
    void publishingAtOnceOverridesThePlan() {
        var id = Newsroom.draft().getString("id");
        publish(id, Map.of("at", SOON)).then().statusCode(200);

        Newsroom.act(id, "publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"), "scheduledAt", nullValue());
        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200);
        assertEquals(
                List.of("infinity"),
                rows("select visible_until from published_article where article_id = '%s'".formatted(id)));
    }

    @Test
    void aSlugThatWasOnlyPlannedIsFreeAgain() {
        var id = Newsroom.draft(Map.of("slug", slug())).getString("id");
        publish(id, Map.of("at", SOON)).then().statusCode(200);
        var present = Newsroom.patched(id, Map.of("slug", slug())).getString("slug");

        Newsroom.publish(id);

        assertEquals(List.of(present), rows("select slug from slug where entity_id = '%s'".formatted(id)));
    }

    private static String slug() {
        return Newsroom.unique("خبر").replace(' ', '-');
    }

    @Test
    void aScheduledUpdateLeavesReadersWhatTheyHaveUntilThen() throws Exception {
        var id = Newsroom.published(Map.of("kicker", "قديم")).getString("id");
        Newsroom.patched(id, Map.of("kicker", "جديد"));
        publish(id, Map.of("at", SOON)).then().statusCode(200).body("state", equalTo("published"));

        Newsroom.reader().get("/v1/articles/{id}", id).then().body("kicker", equalTo("قديم"));
        come(id);
        Newsroom.reader().get("/v1/articles/{id}", id).then().body("kicker", equalTo("جديد"));
        await(() -> rows("select kicker from published_article where article_id = '%s'".formatted(id))
                .equals(List.of("جديد")));
    }

    @Test
    void aWritersChangeAfterTheSchedulingDoesNotGoOutUnapproved() throws Exception {
        var writer = Newsroom.token("writer");
        String id = Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .body(Map.of("headline", Newsroom.unique("عنوان"), "deck", "كما أقره المحرر"))
                .post("/v1/editorial/articles")
                .path("id");
        publish(id, Map.of("at", SOON)).then().statusCode(200);
        Newsroom.with(writer)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("deck", "ما لم يره أحد"))
                .patch("/v1/editorial/articles/{id}", id)
                .then()
                .statusCode(200)
                .body("hasUnpublishedChanges", equalTo(true), "allowed", equalTo(List.of("submit")));

        come(id);

        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(200).body("deck", equalTo("كما أقره المحرر"));
    }

    @Test
    void aScheduledUpdateThatIsGivenUpLeavesWhatIsThere() {
        var id = Newsroom.published(Map.of("kicker", "قديم")).getString("id");
        Newsroom.patched(id, Map.of("kicker", "جديد"));
        publish(id, Map.of("at", SOON)).then().statusCode(200);

        Newsroom.act(id, "unschedule").then().statusCode(200).body("state", equalTo("published"));

        assertEquals(
                List.of("قديم infinity"),
                rows("select kicker || ' ' || visible_until from published_article where article_id = '%s'"
                        .formatted(id)));
    }

    @Test
    void itEndsByItselfInEveryList() throws Exception {
        var author = Newsroom.author().getString("id");
        var tag = Newsroom.tag().getString("id");
        var id = Newsroom.published(
                        Map.of("tags", List.of(tag), "bylines", List.of(Map.of("role", "author", "author", author))))
                .getString("id");
        unpublish(id, SOON).then().statusCode(200).body("unpublishAt", equalTo(SOON), "state", equalTo("published"));
        Newsroom.reader().get("/v1/articles?author={a}", author).then().body("data", hasSize(1));

        end(id);

        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(404);
        Newsroom.reader().get("/v1/articles?author={a}", author).then().body("data", empty());
        Newsroom.reader().get("/v1/articles?tag={t}", tag).then().body("data", empty());
        await(() -> state(id).equals("unpublished"));
        assertEquals(
                List.of("unpublished"),
                rows("select reason from content_change where entity_id = '%s' and reason is not null".formatted(id)));
    }

    @Test
    void timesThatContradictTheClockOrOneAnotherAreNamed() {
        var id = Newsroom.draft().getString("id");

        publish(id, Map.of("at", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/at"), "errors[0].code", equalTo("inThePast"));
        publish(id, Map.of("at", LATER, "unpublishAt", SOON))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/unpublishAt"));
        publish(id, Map.of("at", SOON, "publishedAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/publishedAt"));
        publish(id, Map.of("at", "tomorrow")).then().statusCode(422);
        unpublish(id, SOON).then().statusCode(409).body("state", equalTo("draft"));
    }

    @Test
    void noCacheKeepsAnAnswerPastTheNextMoment() {
        var section = Newsroom.section().getString("id");
        var id = Newsroom.draft(Map.of("section", section)).getString("id");
        publish(id, Map.of("at", Instant.now().plusSeconds(30).toString()))
                .then()
                .statusCode(200);

        var published = Newsroom.published().getString("id");
        LogWatch.settle();
        for (var path : List.of(
                "/v1/articles?section=" + section,
                "/v1/articles/" + published,
                "/v1/sections/" + section + "?include=articleCount")) {
            var control =
                    Newsroom.reader().get(path).then().statusCode(200).extract().header("Cache-Control");
            var shared = Pattern.compile("s-maxage=(\\d+)").matcher(control);
            assertTrue(shared.find() && Integer.parseInt(shared.group(1)) < 30, control);
            assertTrue(control.contains("must-revalidate") && !control.contains("stale"), control);
        }
        Newsroom.act(id, "unschedule").then().statusCode(200);
    }

    @Test
    void thePreflightSaysWhatWouldGoOutAndWhatIsAmiss() {
        var other = Newsroom.draft();
        var id = Newsroom.draft(Map.of(
                        "translationOf",
                        other.getString("id"),
                        "lang",
                        "en",
                        "bodyHtml",
                        "<p>See <a href=\"/news/%s\">this</a></p><img src=\"https://example.org/a.jpg\">"
                                .formatted(other.getString("slug"))))
                .getString("id");

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post("/v1/editorial/articles/{id}/publish?dryRun=true", id)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "publishable", equalTo(true))
                .body(
                        "findings.code",
                        hasItems("altMissing", "linkToUnpublished", "translationUnpublished", "sectionMissing"))
                .body("findings.find { it.code == 'altMissing' }.pointer", containsString("/body/"))
                .body("changes.pointer", hasItem("/headline"));
        Newsroom.reader().get("/v1/articles/{id}", id).then().statusCode(404);
        Newsroom.publish(other.getString("id"));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post("/v1/editorial/articles/{id}/preflight", id)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("findings.code", not(hasItem("linkToUnpublished")));
        Newsroom.publish(id);
        Newsroom.reader()
                .get("/v1/articles/{id}?bodyFormat=html", id)
                .then()
                .body("bodyHtml", containsString("href=\"/news/"));
    }

    @Test
    void thePreflightOfAnArticleWithoutAHeadlineSaysThatItCannotGoOut() {
        var id = Newsroom.created("/v1/editorial/articles", Map.of("deck", "بلا عنوان"))
                .getString("id");

        Newsroom.admin()
                .header("Accept-Language", "ar")
                .contentType(ContentType.JSON)
                .post("/v1/editorial/articles/{id}/publish?dryRun=true", id)
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("findings.find { it.severity == 'error' }.code", equalTo("headlineMissing"));
    }

    @Test
    void aCorrectionReachesTheReadersWithTheArticle() {
        var id = Newsroom.published().getString("id");
        Newsroom.patched(
                id,
                Map.of(
                        "notices",
                        List.of(
                                Map.of("type", "correction", "date", "2026-11-20T10:00:00Z", "text", "عُقد الاثنين."),
                                Map.of("type", "update", "text", "أضيف ردّ الوزارة."))));
        Newsroom.reader().get("/v1/articles/{id}", id).then().body("notices", empty());

        Newsroom.publish(id);

        Newsroom.reader()
                .get("/v1/articles/{id}", id)
                .then()
                .body("notices[0].type", equalTo("correction"), "notices[0].date", equalTo("2026-11-20T10:00:00Z"))
                .body("notices[0].text", equalTo("عُقد الاثنين."), "notices[1].date", notNullValue());
    }

    @Test
    void aNoticeNamesItsTypeAndSaysSomething() {
        var path = "/v1/editorial/articles/" + Newsroom.draft().getString("id");

        Newsroom.patch(path, Map.of("notices", List.of(Map.of("type", "rumour", "text", "س"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/notices/0/type"));
        Newsroom.patch(path, Map.of("notices", List.of(Map.of("type", "update", "text", " "))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/notices/0/text"));
    }

    private static Response publish(String id, Map<String, ?> order) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(order)
                .post("/v1/editorial/articles/{id}/publish", id);
    }

    private static Response unpublish(String id, String at) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("at", at))
                .post("/v1/editorial/articles/{id}/unpublish", id);
    }

    private static String state(String id) {
        return Newsroom.admin().get("/v1/editorial/articles/{id}", id).path("state");
    }

    /** The planned time comes: every copy of it moves back, as if it had been planned for just now. */
    private void come(String id) throws SQLException {
        execute("""
                do $$ declare
                    moment timestamptz := clock_timestamp();
                begin
                    update published_article set visible_until = moment where article_id = '%1$s' and visible_from <= now();
                    update published_article set visible_from = moment where article_id = '%1$s' and visible_from > now();
                    update slug set public_from = moment where entity_id = '%1$s' and public_from > now();
                    update article set scheduled_at = moment where id = '%1$s';
                end $$
                """.formatted(id));
        tellTheCache(id);
    }

    /** The planned end comes. */
    private void end(String id) throws SQLException {
        execute("""
                do $$ declare
                    moment timestamptz := clock_timestamp();
                begin
                    update published_article set visible_until = moment where article_id = '%1$s';
                    update published_author set visible_until = moment where article_id = '%1$s';
                    update published_tag set visible_until = moment where article_id = '%1$s';
                    update article set unpublish_at = moment where id = '%1$s';
                end $$
                """.formatted(id));
        tellTheCache(id);
    }

    /** No act of the program moved the time. */
    private void tellTheCache(String id) {
        changed.fire(new ContentChanged(ContentKind.ARTICLE, UUID.fromString(id), null));
    }

    private static void await(BooleanSupplier condition) {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(until), "it did not come about");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
