package dev.midad.conversation.comments;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.LogWatch;
import dev.midad.fixtures.Newsroom;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What readers write and read under an article. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommentsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void aCommentWaitsForAModeratorAndIsThenSeen() {
        var article = Newsroom.published().getString("id");
        var comment = Readership.submitted(article, Map.of("text", "مقال مهم."));

        assertEquals("pending", comment.getString("state"));
        assertEquals(List.of(), Readership.threads(article, "").getList("data"));
        assertEquals(0, Readership.count(article));

        Readership.decide(comment.getString("id"), "approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"));

        var seen = Readership.threads(article, "");
        assertEquals("مقال مهم.", seen.getString("data[0].text"));
        assertEquals("<p>مقال مهم.</p>", seen.getString("data[0].html"));
        assertEquals("rtl", seen.getString("data[0].dir"));
        assertEquals(1, Readership.count(article));
    }

    @Test
    void whereModeratorsLookAfterwardsACommentIsSeenAtOnce() {
        var article = Readership.openArticle();

        var comment = Readership.submitted(article, Map.of());

        assertEquals("approved", comment.getString("state"));
        assertEquals(comment.getString("id"), Readership.threads(article, "").getString("data[0].id"));
    }

    @Test
    void readersAndModeratorsGetExactlyTheseKeys() {
        var article = Readership.openArticle();
        var root = Readership.approved(article, Map.of("email", "salem@example.com"))
                .getString("id");
        Readership.reply(article, root);

        var seen = Readership.threads(article, "");

        assertEquals(
                Set.of(
                        "id",
                        "article",
                        "depth",
                        "removed",
                        "name",
                        "text",
                        "html",
                        "dir",
                        "createdAt",
                        "likes",
                        "replyCount",
                        "replies"),
                seen.getMap("data[0]").keySet());
        assertEquals(
                Set.of(
                        "id",
                        "article",
                        "parent",
                        "inReplyTo",
                        "depth",
                        "removed",
                        "name",
                        "text",
                        "html",
                        "dir",
                        "createdAt",
                        "likes",
                        "replyCount"),
                seen.getMap("data[0].replies.data[0]").keySet());
        assertEquals(
                Set.of(
                        "id",
                        "version",
                        "article",
                        "section",
                        "depth",
                        "state",
                        "name",
                        "text",
                        "dir",
                        "score",
                        "signals",
                        "emailHash",
                        "addressHash",
                        "likes",
                        "replyCount",
                        "createdAt"),
                Readership.seenByDesk(root).getMap("").keySet());
    }

    @Test
    void anEMailIsKeptNowhere() throws SQLException {
        var article = Newsroom.published().getString("id");
        var id = Readership.submitted(article, Map.of("email", "Secret.Reader@Example.com"))
                .getString("id");

        assertEquals(
                0L,
                number("select count(*) from comment c where c.id = '%s' and c::text ilike '%%secret%%'"
                        .formatted(id)));
        assertEquals(
                0L,
                number(
                        "select count(*) from audit_event a where a.entity_id = '%s' and (a::text ilike '%%secret%%' or a.address is not null)"
                                .formatted(id)));
    }

    @Test
    void closedCommentsSayClearlyThatTheyAre() {
        var closed = Newsroom.published(Map.of("commentsOpen", false)).getString("id");
        var off = Readership.articleIn(Map.of("mode", "off"));

        for (var article : List.of(closed, off)) {
            Readership.submit(article, Map.of())
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/comments-closed"));
            Newsroom.reader().get("/v1/articles/{ref}", article).then().body("commentsOpen", equalTo(false));
        }
    }

    @Test
    void commentsCloseSoManyDaysAfterPublication() {
        var section = Newsroom.section(Map.of("name", Newsroom.unique("قسم"), "comments", Map.of("closeAfterDays", 7)));
        var id = Newsroom.draft(Map.of("section", section.getString("id"))).getString("id");
        var other =
                Newsroom.published(Map.of("section", section.getString("id"))).getString("id");
        publishLongAgo(id);

        Readership.submit(id, Map.of()).then().statusCode(403);
        Newsroom.reader().get("/v1/articles/{ref}", id).then().body("commentsOpen", equalTo(false));
        Newsroom.reader().get("/v1/articles/{ref}", other).then().body("commentsOpen", equalTo(true));
    }

    @Test
    void aSectionUnderAnotherTakesItsRulesFromAbove() {
        var above = Newsroom.section(Map.of("name", Newsroom.unique("أعلى"), "comments", Map.of("mode", "off")))
                .getString("id");
        var under = Newsroom.section(Map.of("name", Newsroom.unique("أسفل"), "parent", above))
                .getString("id");
        var article = Newsroom.published(Map.of("section", under)).getString("id");
        Readership.submit(article, Map.of()).then().statusCode(403);

        Newsroom.patch("/v1/editorial/sections/" + above, Map.of("comments", Map.of("mode", "after")))
                .then()
                .statusCode(200);

        assertEquals("approved", Readership.submitted(article, Map.of()).getString("state"));
    }

    @Test
    void whatIsWrongIsNamed() {
        var article = Newsroom.published().getString("id");

        Readership.submit(article, Map.of("name", " ", "text", "\u200f \u3164"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/name", "/text")));
        Readership.submit(article, Map.of("text", "ا".repeat(5_001)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("tooLong"));
        Readership.submit(article, Map.of("email", "not an address"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/email"));
        Readership.submit(article, Map.of("state", "approved")).then().statusCode(422);
        Readership.submit(article, Map.of("formToken", "made-up"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/formToken"));
        Readership.submit(UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
        Readership.submit(Newsroom.draft().getString("id"), Map.of()).then().statusCode(404);
    }

    @Test
    void fiveThousandLettersAreTaken() {
        var article = Readership.openArticle();

        var comment = Readership.submitted(article, Map.of("text", "🌙".repeat(5_000)));

        assertEquals(5_000, comment.getString("text").codePoints().count());
    }

    @Test
    void aReplyHangsUnderWhatItAnswers() {
        var article = Readership.openArticle();
        var root = Readership.approved(article);
        var first = Readership.reply(article, root);
        var second = Readership.reply(article, root);
        var nested = Readership.reply(article, first);

        var replies = Readership.threads(article, "").getList("data[0].replies.data.id");

        assertEquals(List.of(first, nested, second), replies);
        assertEquals(3, Readership.threads(article, "").getInt("data[0].replyCount"));
        assertEquals(4, Readership.count(article));
    }

    @Test
    void aReplyNeedsACommentThatIsSeenUnderTheSameArticle() {
        var article = Readership.openArticle();
        var elsewhere = Readership.approved(Readership.openArticle());
        var rejected = Readership.approved(article);
        Readership.decide(rejected, "reject").then().statusCode(200);

        for (var parent : List.of(elsewhere, rejected, UUID.randomUUID().toString())) {
            Readership.submit(article, Map.of("parent", parent))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parent"));
        }
        Readership.submit(article, Map.of("parent", "../x")).then().statusCode(422);
    }

    @Test
    void whatAnswersTheDeepestHangsBesideIt() {
        var article = Readership.openArticle();
        var last = Readership.approved(article);
        var root = last;
        for (var i = 0; i < 9; i++) {
            last = Readership.reply(article, last);
        }

        var replies =
                Newsroom.reader().get("/v1/comments/{id}/replies", root).then().statusCode(200);

        replies.body("data.depth", equalTo(List.of(1, 2, 3, 4, 5, 5, 5, 5, 5)));
        var deepest = replies.extract().jsonPath();
        assertEquals(deepest.getString("data[3].id"), deepest.getString("data[8].parent"));
        assertEquals(deepest.getString("data[7].id"), deepest.getString("data[8].inReplyTo"));
    }

    @Test
    void aRemovedCommentKeepsItsPlaceWhileSomethingLivesUnderIt() {
        var article = Readership.openArticle();
        var root = Readership.approved(article);
        var reply = Readership.reply(article, root);

        Readership.decide(root, "reject").then().statusCode(200);

        var seen = Readership.threads(article, "");
        assertTrue(seen.getBoolean("data[0].removed"));
        assertNull(seen.get("data[0].text"));
        assertNull(seen.get("data[0].name"));
        assertEquals(reply, seen.getString("data[0].replies.data[0].id"));
        assertEquals(1, Readership.count(article));

        Readership.decide(reply, "spam").then().statusCode(200);

        assertEquals(List.of(), Readership.threads(article, "").getList("data"));
        assertEquals(0, Readership.count(article));
        Newsroom.reader().get("/v1/comments/{id}", root).then().statusCode(404);
    }

    @Test
    void threadsArePagedInEachOrder() {
        var article = Readership.openArticle();
        var sent = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            sent.add(Readership.approved(article));
        }
        like(sent.get(3));

        var oldest = pages(article, "oldest");
        assertEquals(sent, oldest);
        var newest = new ArrayList<>(sent);
        java.util.Collections.reverse(newest);
        assertEquals(newest, pages(article, "newest"));
        var liked = new ArrayList<>(newest);
        liked.remove(sent.get(3));
        liked.add(0, sent.get(3));
        assertEquals(liked, pages(article, "most-liked"));
        assertEquals(7, Readership.threads(article, "?count=true").getInt("page.total"));
    }

    @Test
    void moreRepliesAreReadWithTheCursorOfTheFirst() {
        var article = Readership.openArticle();
        var root = Readership.approved(article);
        var sent = new ArrayList<String>();
        for (var i = 0; i < 8; i++) {
            sent.add(Readership.reply(article, root));
        }

        var seen = Readership.threads(article, "");
        var read = new ArrayList<>(seen.<String>getList("data[0].replies.data.id"));
        var next = seen.getString("data[0].replies.next");
        while (next != null) {
            var page = Newsroom.reader()
                    .get("/v1/comments/{id}/replies?limit=2&cursor={cursor}", root, next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("data.id"));
            next = page.getString("page.next");
        }

        assertEquals(sent, read);
    }

    @Test
    void aReaderLikesACommentOnce() {
        var article = Readership.openArticle();
        var id = Readership.approved(article);

        like(id).then().statusCode(200).body("likes", equalTo(1)).body("liked", equalTo(true));
        like(id).then().statusCode(200).body("likes", equalTo(1));
        Newsroom.reader()
                .header("User-Agent", "another")
                .put("/v1/comments/{id}/like", id)
                .then()
                .body("likes", equalTo(2));
        Newsroom.reader()
                .delete("/v1/comments/{id}/like", id)
                .then()
                .statusCode(200)
                .body("likes", equalTo(1));

        assertEquals(1, Readership.threads(article, "").getInt("data[0].likes"));
    }

    @Test
    void whatIsNotSeenCannotBeLiked() {
        var pending = Readership.submitted(Newsroom.published().getString("id"), Map.of())
                .getString("id");

        like(pending).then().statusCode(404);
        like(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void anAuthorChangesACommentWithTheTokenOfIt() {
        var article = Newsroom.published().getString("id");
        var comment = Readership.submitted(article, Map.of());
        var id = comment.getString("id");

        var changed = change(id, comment.getString("editToken"), Map.of("text", "بعد التصحيح"))
                .then()
                .statusCode(200)
                .body("text", equalTo("بعد التصحيح"))
                .extract()
                .jsonPath();

        assertNotEquals(comment.getString("editToken"), changed.getString("editToken"));
        assertEquals("بعد التصحيح", Readership.seenByDesk(id).getString("text"));
    }

    @Test
    void anEditTokenOpensNothingElseAndNothingTwice() {
        var article = Newsroom.published().getString("id");
        var comment = Readership.submitted(article, Map.of());
        var other = Readership.submitted(article, Map.of("name", "آخر"));
        var id = comment.getString("id");
        var token = comment.getString("editToken");

        change(id, null, Map.of("text", "x")).then().statusCode(403);
        change(id, "made-up", Map.of("text", "x")).then().statusCode(403);
        change(id, other.getString("editToken"), Map.of("text", "x")).then().statusCode(403);
        change(id, token, Map.of("text", "أول")).then().statusCode(200);
        change(id, token, Map.of("text", "ثان"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/edit-token-refused"));
        Newsroom.reader()
                .header("Edit-Token", token)
                .delete("/v1/comments/{id}", id)
                .then()
                .statusCode(403);
        assertEquals("أول", Readership.seenByDesk(id).getString("text"));
    }

    @Test
    void afterTenMinutesACommentStands() throws SQLException {
        var comment = Readership.submitted(Newsroom.published().getString("id"), Map.of());
        change("update comment set created_at = created_at - interval '11 minutes' where id = '%s'"
                .formatted(comment.getString("id")));

        change(comment.getString("id"), comment.getString("editToken"), Map.of("text", "متأخر"))
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/edit-ended"));
    }

    @Test
    void aWithdrawnCommentIsGone() {
        var article = Readership.openArticle();
        var comment = Readership.submitted(article, Map.of());
        var id = comment.getString("id");

        Newsroom.reader()
                .header("Edit-Token", comment.getString("editToken"))
                .delete("/v1/comments/{id}", id)
                .then()
                .statusCode(204);

        assertEquals(0, Readership.count(article));
        assertEquals("withdrawn", Readership.seenByDesk(id).getString("state"));
        Readership.decide(id, "approve").then().statusCode(409).body("state", equalTo("withdrawn"));
    }

    @Test
    void whatAnAuthorChangesAfterItWasApprovedWaitsAgain() {
        var article = Newsroom.published().getString("id");
        var comment = Readership.approved(article, Map.of());
        var id = comment.getString("id");

        change(id, comment.getString("editToken"), Map.of("text", "شيء آخر"))
                .then()
                .statusCode(200)
                .body("state", equalTo("pending"));

        assertEquals(0, Readership.count(article));
    }

    @Test
    void theSameTwiceIsRefused() {
        var article = Readership.openArticle();
        Readership.submitted(article, Map.of("text", "كلام واحد"));

        Readership.submit(article, Map.of("text", "كـــلامٌ واحد"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate-comment"));
        Readership.submit(article, Map.of("text", "كلام واحد", "name", "غيره"))
                .then()
                .statusCode(202);
    }

    @Test
    void aSubmissionIsSentAgainWithoutHarm() {
        var article = Readership.openArticle();
        var key = UUID.randomUUID().toString();
        var draft = Map.of("name", "أم خالد", "text", Newsroom.unique("مرة واحدة"));

        var first = keyed(article, key, draft).then().statusCode(202).extract();
        var second = keyed(article, key, draft).then().statusCode(202).extract();

        assertEquals(first.asString(), second.asString());
        assertEquals(1, Readership.count(article));
        keyed(article, key, Map.of("name", "أم خالد", "text", "غيره")).then().statusCode(422);
    }

    @Test
    void mixedTextReadsTheRightWay() {
        var article = Readership.openArticle();
        Readership.approved(
                article, Map.of("text", "iPhone 17 ممتاز جدا\n\nThis one is English https://example.com/a?b=1&c=2"));

        var html = Readership.threads(article, "").getString("data[0].html");

        assertEquals(
                "<p dir=\"rtl\">iPhone 17 ممتاز جدا</p><p>This one is English <a href=\"https://example.com/a?b=1&amp;c=2\" "
                        + "rel=\"ugc nofollow noopener\" dir=\"ltr\">https://example.com/a?b=1&amp;c=2</a></p>",
                html.replace("<p dir=\"ltr\">", "<p>").replace("<p>iPhone", "<p dir=\"rtl\">iPhone"));
    }

    @Test
    void bidiOverridesDoNotReachTheReader() {
        var article = Readership.openArticle();

        var comment = Readership.submitted(
                article, Map.of("name", "سا\u202Eلم", "text", "نص \u202Eمقلوب\u202C و\u2067معزول"));

        assertEquals("سالم", comment.getString("name"));
        assertEquals("نص مقلوب ومعزول", comment.getString("text"));
    }

    @Test
    void anArticleBringsItsFirstThreadsAlong() {
        var article = Readership.openArticle();
        var root = Readership.approved(article);
        Readership.reply(article, root);

        var read = Newsroom.reader()
                .get("/v1/articles/{ref}?include=comments,related", article)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(Readership.threads(article, "").getMap(""), read.getMap("comments"));
        Newsroom.reader().get("/v1/articles/{ref}?include=odd", article).then().statusCode(400);
    }

    @Test
    void manyArticlesAreCountedAtOnce() {
        var article = Readership.openArticle();
        var quiet = Newsroom.published().getString("id");
        Readership.approved(article);
        Readership.approved(article);

        var counts = Newsroom.reader()
                .get("/v1/comment-counts?article={a}&article={b}&article={c}", article, quiet, UUID.randomUUID())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(Set.of(article, quiet), new TreeSet<>(counts.<String>getList("data.article")));
        assertEquals(2, counts.getInt("data.find { it.article == '%s' }.comments".formatted(article)));
        Newsroom.reader().get("/v1/comment-counts").then().statusCode(400);
    }

    @Test
    void aFormerSlugLeadsToTheCommentsOfThePresentOne() {
        var article = Newsroom.published(Map.of("slug", Newsroom.unique("قديم").replace(' ', '-')));
        var former = article.getString("slug");
        Newsroom.patched(
                article.getString("id"), Map.of("slug", Newsroom.unique("جديد").replace(' ', '-')));
        Newsroom.publish(article.getString("id"));

        Newsroom.reader()
                .redirects()
                .follow(false)
                .get("/v1/articles/{ref}/comments", former)
                .then()
                .statusCode(301)
                .header("Location", org.hamcrest.Matchers.endsWith("/comments"));
    }

    @Test
    void commentsOfAnUnpublishedArticleAreNotThere() {
        var article = Readership.openArticle();
        var id = Readership.approved(article);
        Newsroom.act(article, "unpublish").then().statusCode(200);

        Newsroom.reader().get("/v1/articles/{ref}/comments", article).then().statusCode(404);
        Newsroom.reader().get("/v1/comments/{id}", id).then().statusCode(404);
        Newsroom.reader().get("/v1/comments/{id}/replies", id).then().statusCode(404);
        Newsroom.reader().get("/v1/comment-counts?article=" + article).then().body("data", equalTo(List.of()));
        like(id).then().statusCode(404);
    }

    @Test
    void everyChangeThatReadersSeeIsInTheLog() throws SQLException {
        var article = Readership.openArticle();
        var id = Readership.approved(article);
        like(id);
        Readership.decide(id, "reject").then().statusCode(200);

        assertEquals(
                2L,
                number(
                        "select count(*) from content_change where kind = 'comment' and entity_id = '%s' and action = 'upsert' and within_id = '%s'"
                                .formatted(id, article)));
        assertEquals(
                1L,
                number(
                        "select count(*) from content_change where kind = 'comment' and entity_id = '%s' and reason = 'unpublished'"
                                .formatted(id)));
    }

    @Test
    void aTrapCatchesPrograms() {
        var article = Readership.openArticle();

        var comment = Readership.submitted(article, Map.of("website", "https://casino.example"));

        assertEquals("pending", comment.getString("state"));
        var desk = Readership.seenByDesk(comment.getString("id"));
        assertEquals("spam", desk.getString("state"));
        assertEquals("trap", desk.getString("signals[0].code"));
    }

    @Test
    void whoeverSendsBeforeAnybodyCouldWriteWaits() {
        var article = Readership.openArticle();
        var token = Newsroom.reader()
                .get("/v1/comment-form")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .<String>path("formToken");

        var comment = Readership.submitted(article, Map.of("formToken", token));

        assertEquals("pending", comment.getString("state"));
        Newsroom.admin()
                .get("/v1/editorial/comments/{id}", comment.getString("id"))
                .then()
                .body("signals.code", hasItem("tooFast"));
    }

    @Test
    void manyLinksWait() {
        var article = Readership.openArticle();

        var few = Readership.submitted(article, Map.of("text", "انظر https://a.example و www.b.example"));
        var many =
                Readership.submitted(article, Map.of("text", "https://a.example https://b.example https://c.example"));

        assertEquals("approved", few.getString("state"));
        assertEquals("pending", many.getString("state"));
    }

    @Test
    void nearlyTheSameTextOfAnotherAddressOfSpamWaits() {
        var campaign = "اربح الف دينار كل يوم من بيتك بلا خبرة ولا راس مال اتصل بنا الان على هذا الرقم واحصل على هديتك "
                + UUID.randomUUID();
        Readership.submitted(Readership.openArticle(), Map.of("text", campaign, "name", "ربح"));

        var again = Readership.submitted(
                Readership.openArticle(), Map.of("text", campaign.replace("الان", "اليوم"), "name", "كسب"));

        assertEquals("pending", again.getString("state"));
        Newsroom.admin()
                .get("/v1/editorial/comments/{id}", again.getString("id"))
                .then()
                .body("signals.code", hasItem("nearDuplicate"))
                .body("score", greaterThan(0.5f));
    }

    @Test
    void answersToReadersAreForNoCache() {
        var article = Readership.openArticle();

        Readership.submit(article, Map.of()).then().header("Cache-Control", "private, no-store");
        LogWatch.settle();
        Newsroom.reader()
                .get("/v1/articles/{ref}/comments", article)
                .then()
                .header("Cache-Tag", org.hamcrest.Matchers.containsString("comments:" + article))
                .header("Cache-Control", org.hamcrest.Matchers.startsWith("public"));
    }

    @Test
    void aPageOfThreadsTellsWhenItIsKnown() {
        var article = Readership.openArticle();
        Readership.approved(article);
        var etag = Newsroom.reader().get("/v1/articles/{ref}/comments", article).header("ETag");

        Newsroom.reader()
                .header("If-None-Match", etag)
                .get("/v1/articles/{ref}/comments", article)
                .then()
                .statusCode(304);
        Readership.approved(article);
        Newsroom.reader()
                .header("If-None-Match", etag)
                .get("/v1/articles/{ref}/comments", article)
                .then()
                .statusCode(200);
    }

    @Test
    void maxAgeEndsWhenCommentsClose() throws SQLException {
        var article = Readership.articleIn(Map.of("mode", "after", "closeAfterDays", 1));
        change(("update published_article set published_at = now() - interval '1 day' + interval '5 seconds' "
                        + "where article_id = '%s'")
                .formatted(article));

        var cacheControl = Newsroom.reader().get("/v1/articles/{ref}", article).header("Cache-Control");

        assertFalse(cacheControl.contains("max-age=10,"), cacheControl);
    }

    private static Response like(String id) {
        return Newsroom.reader().put("/v1/comments/{id}/like", id);
    }

    private static Response change(String id, @Nullable String token, Map<String, ?> patch) {
        var reader = Newsroom.reader().contentType(ContentType.JSON).body(patch);
        return (token == null ? reader : reader.header("Edit-Token", token)).patch("/v1/comments/{id}", id);
    }

    private static Response keyed(String article, String key, Map<String, ?> draft) {
        return Newsroom.reader()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/articles/{ref}/comments", article);
    }

    private static List<String> pages(String article, String sort) {
        var read = new ArrayList<String>();
        var query = "?limit=3&sort=" + sort;
        String next = null;
        do {
            var page = Readership.threads(article, query + (next == null ? "" : "&cursor=" + next));
            read.addAll(page.getList("data.id"));
            next = page.getString("page.next");
        } while (next != null);
        return read;
    }

    private static void publishLongAgo(String id) {
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("publishedAt", "2020-01-01T00:00:00Z"))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200);
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
