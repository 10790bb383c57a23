package dev.midad.conversation.moderation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.People;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What moderators do about comments. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ModerationTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theQueueIsFilteredAndPaged() {
        var section = Newsroom.section().getString("id");
        var article = Newsroom.published(Map.of("section", section)).getString("id");
        var other = Newsroom.published(Map.of("section", section)).getString("id");
        var sent = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            sent.add(Readership.submitted(article, Map.of()).getString("id"));
        }
        var elsewhere = Readership.submitted(other, Map.of()).getString("id");
        Readership.decide(sent.get(4), "reject").then().statusCode(200);

        assertEquals(sent.subList(0, 4), queue("article=" + article + "&limit=2"));
        var newest = new ArrayList<>(sent.subList(0, 4));
        newest.add(elsewhere);
        Collections.reverse(newest);
        assertEquals(newest, queue("section=" + section + "&sort=-createdAt&limit=2"));
        assertEquals(List.of(sent.get(4)), queue("article=" + article + "&state=rejected"));
        assertEquals(5, queue("article=" + article + "&state=all").size());
        assertEquals(List.of(), queue("article=" + article + "&to=2020-01-01T00:00:00Z"));
        assertEquals(
                4, queue("article=" + article + "&from=2020-01-01T00:00:00Z").size());
        Newsroom.admin()
                .get("/v1/editorial/comments?count=true&article=" + article)
                .then()
                .body("page.total", equalTo(4));
    }

    @Test
    void theQueueShowsTheLikeliestSpamFirst() {
        var article = Newsroom.published().getString("id");
        Readership.submitted(article, Map.of());
        var links =
                Readership.submitted(article, Map.of("text", "https://a.example https://b.example https://c.example"));
        var trapped = Readership.submitted(article, Map.of("website", "x"));

        assertEquals(
                List.of(trapped.getString("id"), links.getString("id")),
                queue("article=" + article + "&state=all&sort=-score&minScore=0.5&limit=1"));
    }

    @Test
    void whatTheQueueCannotReadIsNamed() {
        for (var query : List.of(
                "state=odd",
                "section=nowhere",
                "article=nothing",
                "minScore=2",
                "emailHash=zz",
                "sort=name",
                "from=today")) {
            Newsroom.admin()
                    .get("/v1/editorial/comments?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void oneDecisionDoesNotOverwriteAnother() {
        var id = Readership.submitted(Newsroom.published().getString("id"), Map.of())
                .getString("id");
        var etag = Readership.etag(id);
        Readership.decide(id, "reject").then().statusCode(200);

        Newsroom.admin()
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .post("/v1/editorial/comments/{id}/approve", id)
                .then()
                .statusCode(412)
                .body("etag", not(equalTo(etag)));
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .post("/v1/editorial/comments/{id}/approve", id)
                .then()
                .statusCode(428);
    }

    @Test
    void eachActIsOneVersion() {
        var submitted = Readership.submitted(Newsroom.published().getString("id"), Map.of());
        var id = submitted.getString("id");
        Newsroom.reader()
                .header("Edit-Token", submitted.getString("editToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("text", "غيره"))
                .patch("/v1/comments/{id}", id)
                .then()
                .statusCode(200);
        assertEquals("\"1\"", Readership.etag(id));

        Readership.decide(id, "approve").then().body("version", equalTo(2));
        Readership.decide(id, "spam").then().body("version", equalTo(3));
        edit(id, Map.of("text", "وغيره")).then().body("version", equalTo(4));
        Readership.decide(id, "undo").then().body("version", equalTo(5));
        Readership.decide(id, "undo").then().body("version", equalTo(6));
        Readership.decide(id, "approve").then().body("version", equalTo(6));
    }

    @Test
    void aDecisionIsUndoneStepByStep() {
        var article = Newsroom.published().getString("id");
        var id = Readership.submitted(article, Map.of()).getString("id");
        Readership.decide(id, "approve").then().statusCode(200);
        Readership.decide(id, "spam").then().statusCode(200);

        Readership.decide(id, "undo").then().statusCode(200).body("state", equalTo("approved"));
        assertEquals(1, Readership.count(article));
        Readership.decide(id, "undo")
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"))
                .body("decidedBy", nullValue());
        assertEquals(0, Readership.count(article));
        Readership.decide(id, "undo").then().statusCode(409);
    }

    @Test
    void aModeratorChangesAWordForAReasonAndTakesItBack() {
        var article = Newsroom.published().getString("id");
        var id = Readership.approved(article, Map.of("text", "رقمي 99887766 للتواصل"))
                .getString("id");

        edit(id, Map.of("text", "رقمي … للتواصل", "reason", "رقم هاتف")).then().statusCode(200);
        assertEquals("رقمي … للتواصل", Readership.threads(article, "").getString("data[0].text"));
        Readership.decide(id, "undo").then().statusCode(200).body("text", equalTo("رقمي 99887766 للتواصل"));

        Newsroom.admin()
                .get("/v1/editorial/comments/{id}/history?sort=at", id)
                .then()
                .body("data.action", equalTo(List.of("submit", "approve", "update", "undo")))
                .body("data[2].details.reason", equalTo("رقم هاتف"))
                .body("data[0].actor.name", equalTo("reader"));
    }

    @Test
    void theHistoryHoldsNothingThatWouldHaveToBeErased() throws SQLException {
        var id = Readership.approved(
                        Newsroom.published().getString("id"), Map.of("text", "نص شخصي جدا", "name", "فلان الفلاني"))
                .getString("id");
        edit(id, Map.of("text", "نص آخر")).then().statusCode(200);

        assertEquals(
                0L,
                number("select count(*) from audit_event where entity_id = '%s' and details::text ~ 'شخصي|آخر|فلان'"
                        .formatted(id)));
    }

    @Test
    void manyAreDecidedAtOnceAndEachSaysWhatBecameOfIt() {
        var article = Newsroom.published().getString("id");
        var first = Readership.submitted(article, Map.of()).getString("id");
        var changed = Readership.submitted(article, Map.of()).getString("id");
        var withdrawn = Readership.submitted(article, Map.of());
        Readership.decide(changed, "reject").then().statusCode(200);
        Newsroom.reader()
                .header("Edit-Token", withdrawn.getString("editToken"))
                .delete("/v1/comments/{id}", withdrawn.getString("id"));
        var nowhere = UUID.randomUUID().toString();

        var result = bulk(
                        "approve",
                        List.of(
                                Map.of("id", first, "version", 0),
                                Map.of("id", changed, "version", 0),
                                Map.of("id", withdrawn.getString("id")),
                                Map.of("id", nowhere)))
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .extract()
                .jsonPath();

        assertEquals("changed", outcome(result, first));
        assertEquals("stale", outcome(result, changed));
        assertEquals("notAllowed", outcome(result, withdrawn.getString("id")));
        assertEquals("notFound", outcome(result, nowhere));
        assertEquals(1, Readership.count(article));
        bulk("undo", List.of(Map.of("id", first))).then().body("changed", equalTo(1));
        assertEquals(0, Readership.count(article));
    }

    @Test
    void fiveHundredAreDecidedAtOnceAndNoMore() {
        var article = Newsroom.published().getString("id");
        var chosen = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < 500; i++) {
            chosen.add(Map.of("id", Readership.submitted(article, Map.of()).getString("id")));
        }

        bulk("approve", chosen).then().statusCode(200).body("changed", equalTo(500));
        assertEquals(500, Readership.count(article));
        chosen.add(Map.of("id", UUID.randomUUID().toString()));
        bulk("approve", chosen).then().statusCode(422).body("errors[0].pointer", equalTo("/comments"));
        bulk("delete", chosen.subList(0, 1)).then().statusCode(422);
    }

    @Test
    void aModeratorOfASectionDecidesThereAlone() {
        var mine = Newsroom.section().getString("id");
        var moderator = People.joined(Newsroom.created(
                        "/v1/editorial/users",
                        Map.of(
                                "email",
                                People.email(),
                                "name",
                                "مشرف",
                                "role",
                                "moderator",
                                "sections",
                                List.of(mine))))
                .signIn()
                .access();
        var here = Readership.submitted(
                        Newsroom.published(Map.of("section", mine)).getString("id"), Map.of())
                .getString("id");
        var there = Readership.submitted(Newsroom.published().getString("id"), Map.of())
                .getString("id");

        approve(moderator, here).then().statusCode(200);
        approve(moderator, there).then().statusCode(403);
        Newsroom.with(moderator)
                .contentType(ContentType.JSON)
                .body(Map.of("action", "spam", "comments", List.of(Map.of("id", there))))
                .post("/v1/editorial/comments/bulk")
                .then()
                .statusCode(200)
                .body("data[0].outcome", equalTo("forbidden"));
        Newsroom.with(moderator)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "word", "word", "x"))
                .post("/v1/editorial/comment-bans")
                .then()
                .statusCode(403);
    }

    @Test
    void whoeverWasApprovedOftenEnoughSkipsTheQueue() {
        var article = Newsroom.published().getString("id");
        var email = Map.of("email", People.email());
        for (var i = 0; i < 3; i++) {
            assertEquals("pending", Readership.submitted(article, email).getString("state"));
            Readership.decide(queue("article=" + article).get(0), "approve")
                    .then()
                    .statusCode(200);
        }

        var trusted = Readership.submitted(article, email);

        assertEquals("approved", trusted.getString("state"));
        Readership.decide(trusted.getString("id"), "spam").then().statusCode(200);
        assertEquals("pending", Readership.submitted(article, email).getString("state"));
    }

    @Test
    void aBannedEMailIsRejectedAndDoesNotLearnOfIt() {
        var article = Readership.openArticle();
        var email = Map.of("email", People.email());
        var first = Readership.submitted(article, email).getString("id");
        var ban = Newsroom.created(
                "/v1/editorial/comment-bans", Map.of("kind", "email", "comment", first, "note", "سب وشتم"));

        var second = Readership.submitted(article, email);

        assertEquals("pending", second.getString("state"));
        var desk = Readership.seenByDesk(second.getString("id"));
        assertEquals("rejected", desk.getString("state"));
        assertEquals("bannedEmail", desk.getString("signals[0].code"));
        assertEquals(ban.getString("hash"), desk.getString("emailHash"));
        Newsroom.admin()
                .delete("/v1/editorial/comment-bans/{id}", ban.getString("id"))
                .then()
                .statusCode(204);
        assertEquals("approved", Readership.submitted(article, email).getString("state"));
    }

    @Test
    void aBannedWordIsFoundThroughItsDisguiseAndNotWithinOthers() {
        var article = Readership.openArticle();
        var word = "زقزوقة";
        var ban = Newsroom.created("/v1/editorial/comment-bans", Map.of("kind", "word", "word", word));

        var caught = Readership.submitted(article, Map.of("text", "يا زَقْـــزو9ه الحي " + UUID.randomUUID()));
        var innocent = Readership.submitted(article, Map.of("text", "سمعت زقزوقتها صباحا " + UUID.randomUUID()));

        var desk = Readership.seenByDesk(caught.getString("id"));
        assertEquals("spam", desk.getString("state"));
        assertEquals(List.of(word), desk.getList("signals[0].about"));
        assertEquals("approved", innocent.getString("state"));
        conflict(Map.of("kind", "word", "word", word));
        Newsroom.admin()
                .delete("/v1/editorial/comment-bans/{id}", ban.getString("id"))
                .then()
                .statusCode(204);
        assertEquals(
                "approved",
                Readership.submitted(article, Map.of("text", "قرأت المقال كله وزقزوقة ليست فيه " + UUID.randomUUID()))
                        .getString("state"));
    }

    @Test
    void aBanThatSaysTooLittleOrTooMuchIsRefused() {
        for (var draft : List.<Map<String, ?>>of(
                Map.of("kind", "word"),
                Map.of("kind", "word", "word", "x", "email", "a@b.example"),
                Map.of("kind", "email"),
                Map.of("kind", "email", "address", "10.0.0.1"),
                Map.of("kind", "address", "address", "not one"),
                Map.of("kind", "address", "comment", UUID.randomUUID().toString()),
                Map.of("kind", "word", "word", "x", "expiresAt", "2020-01-01T00:00:00Z"),
                Map.of("kind", "planet", "word", "x"))) {
            Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .body(draft)
                    .post("/v1/editorial/comment-bans")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void bansAreListedByKind() {
        var ban = Newsroom.created(
                "/v1/editorial/comment-bans",
                Map.of("kind", "address", "address", "2001:db8:%x::1".formatted(System.nanoTime() & 0xFFFF)));

        Newsroom.admin()
                .get("/v1/editorial/comment-bans?kind=address&limit=1")
                .then()
                .body("data[0].id", equalTo(ban.getString("id")))
                .body("data.kind", everyItem(equalTo("address")));
        Newsroom.admin()
                .delete("/v1/editorial/comment-bans/{id}", ban.getString("id"))
                .then()
                .statusCode(204);
    }

    @Test
    void theFilterLearnsFromDecisionsAndExplainsItself() {
        var article = Newsroom.published().getString("id");
        var bait = "كازينوهات" + Long.toString(System.nanoTime(), 36);
        for (var i = 0; i < 6; i++) {
            var spam = Readership.submitted(article, Map.of("text", bait + " ارباح مضمونة " + UUID.randomUUID()))
                    .getString("id");
            Readership.decide(spam, "spam").then().statusCode(200);
            Readership.approved(article, Map.of("text", "تحليل رصين للكاتب " + UUID.randomUUID()));
        }

        var again = Readership.submitted(article, Map.of("text", "جرب " + bait + " اليوم"));

        var desk = Newsroom.admin()
                .get("/v1/editorial/comments/{id}", again.getString("id"))
                .then();
        desk.body("signals.code", hasItem("words")).body("score", greaterThanOrEqualTo(0.5f));
        assertTrue(desk.extract()
                .jsonPath()
                .getString("signals.find { it.code == 'words' }.about")
                .contains(bait));
    }

    @Test
    void whatIsUndoneIsUnlearned() throws SQLException {
        var word = "لفظ" + Long.toString(System.nanoTime(), 36);
        var id = Readership.submitted(Newsroom.published().getString("id"), Map.of("text", word + " هنا"))
                .getString("id");

        Readership.decide(id, "spam").then().statusCode(200);
        assertEquals(1L, number("select spam from comment_word where word = '%s'".formatted(word)));
        Readership.decide(id, "approve").then().statusCode(200);
        assertEquals(1L, number("select ham - spam from comment_word where word = '%s'".formatted(word)));
        Readership.decide(id, "undo").then().statusCode(200);
        assertEquals(1L, number("select spam - ham from comment_word where word = '%s'".formatted(word)));
        Readership.decide(id, "undo").then().statusCode(200);
        assertEquals(0L, number("select spam + ham from comment_word where word = '%s'".formatted(word)));
    }

    @Test
    void everythingOfAPersonIsErasedOnRequest() throws SQLException {
        var article = Readership.openArticle();
        var email = People.email();
        var id = Readership.approved(article, Map.of("email", email, "text", "كلامي " + UUID.randomUUID()))
                .getString("id");
        var reply = Readership.reply(article, id);
        edit(id, Map.of("text", "كلام معدل")).then().statusCode(200);
        var stranger = Readership.approved(article);

        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/v1/editorial/comment-erasures")
                .then()
                .statusCode(200)
                .body("erased", equalTo(1));

        var seen = Readership.threads(article, "?sort=oldest");
        assertEquals(List.of(id, stranger), seen.getList("data.id"));
        assertTrue(seen.getBoolean("data[0].removed"));
        assertEquals(reply, seen.getString("data[0].replies.data[0].id"));
        assertEquals(2, Readership.count(article));
        assertNull(Readership.seenByDesk(id).getString("emailHash"));
        assertEquals("", Readership.seenByDesk(id).getString("text"));
        assertEquals(0L, number("select count(*) from comment_decision where comment_id = '%s'".formatted(id)));
        assertEquals(
                1L,
                number(
                        "select count(*) from content_change where kind = 'comment' and entity_id = '%s' and reason = 'deleted'"
                                .formatted(id)));
    }

    @Test
    void anErasureNamesOnePerson() {
        for (var order : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("email", "a@b.example", "comment", UUID.randomUUID().toString()),
                Map.of("comment", UUID.randomUUID().toString()),
                Map.of("email", "nobody"))) {
            Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .body(order)
                    .post("/v1/editorial/comment-erasures")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void commentsFollowTheirArticleIntoAnotherSection() {
        var section = Newsroom.section().getString("id");
        var article = Newsroom.published().getString("id");
        var id = Readership.submitted(article, Map.of()).getString("id");
        assertFalse(queue("section=" + section).contains(id));

        Newsroom.patched(article, Map.of("section", section));

        assertTrue(queue("section=" + section).contains(id));
    }

    private static Response bulk(String action, List<? extends Map<String, ?>> comments) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of("action", action, "comments", comments))
                .post("/v1/editorial/comments/bulk");
    }

    private static String outcome(io.restassured.path.json.JsonPath result, String id) {
        return result.getString("data.find { it.id == '%s' }.outcome".formatted(id));
    }

    private static Response edit(String id, Map<String, ?> patch) {
        return Newsroom.patch("/v1/editorial/comments/" + id, patch);
    }

    private static Response approve(String token, String id) {
        return Newsroom.with(token)
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .post("/v1/editorial/comments/{id}/approve", id);
    }

    private static void conflict(Map<String, ?> ban) {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(ban)
                .post("/v1/editorial/comment-bans")
                .then()
                .statusCode(409);
    }

    /** All pages of the queue. */
    private static List<String> queue(String query) {
        var read = new ArrayList<String>();
        var next = "";
        do {
            var page = Newsroom.admin()
                    .get("/v1/editorial/comments?" + query + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("data.id"));
            next = page.getString("page.next") == null ? "" : "&cursor=" + page.getString("page.next");
        } while (!next.isEmpty());
        return read;
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
