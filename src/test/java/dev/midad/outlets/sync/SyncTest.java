package dev.midad.outlets.sync;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.SettledLog;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SyncTest {

    @Inject
    DataSource database;

    @Test
    void aFirstPassTellsEverythingAndThenNothing() {
        var section = Newsroom.section().getString("id");
        var author = Newsroom.author().getString("id");
        var tag = Newsroom.tag().getString("id");
        var article = Newsroom.published(Map.of(
                        "section", section,
                        "tags", List.of(tag),
                        "bylines", List.of(Map.of("role", "author", "author", author)),
                        "body", Newsroom.paragraph("بدأ المؤتمر اليوم.")))
                .getString("id");
        var draft = Newsroom.draft().getString("id");

        var copy = Copy.of(Map.of());
        copy.sync();

        var synced = copy.json("article", article);
        assertEquals(author, synced.getString("bylines[0].author.id"));
        assertEquals("بدأ المؤتمر اليوم.", synced.getString("body[0].children[0].text"));
        for (var key : List.of("section " + section, "author " + author, "tag " + tag)) {
            assertTrue(copy.content().containsKey(key), key);
        }
        assertTrue(copy.content().keySet().stream().anyMatch(key -> key.startsWith("publication ")));
        assertFalse(copy.has("article", draft));
        assertEquals(List.of(), copy.sync());
    }

    @Test
    void anArticleIsWhatItsAddressAnswersButForWhatChangesWithoutIt() {
        var id = Newsroom.published(Map.of("body", Newsroom.paragraph("نص"))).getString("id");
        var delivered = new TreeMap<>(
                Newsroom.reader().get("/v1/articles/{id}", id).jsonPath().<String, Object>getMap("$"));
        delivered.remove("commentCount");
        delivered.remove("commentsOpen");

        assertEquals(delivered, first("article").get("article", id));
    }

    @Test
    void ofManyChangesEachThingComesOnceAsItIsByNow() {
        var copy = first("article");
        var id = Newsroom.published().getString("id");
        Newsroom.patched(id, Map.of("headline", "عنوان ثانٍ"));
        Newsroom.publish(id);
        Newsroom.patched(id, Map.of("headline", "عنوان ثالث"));
        Newsroom.publish(id);

        var items = copy.sync();

        assertEquals(1, items.stream().filter(item -> item.id().equals(id)).count());
        assertEquals("عنوان ثالث", headline(copy, id));
    }

    @Test
    void whatIsGoneComesWithItsReason() {
        var unpublished = Newsroom.published().getString("id");
        var trashed = Newsroom.published().getString("id");
        var takenDown = Newsroom.published().getString("id");
        var tag = Newsroom.tag().getString("id");
        var copy = first("article", "tag");

        Newsroom.act(unpublished, "unpublish").then().statusCode(200);
        Newsroom.trash(trashed).then().statusCode(204);
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(takenDown))
                .body(Map.of("reason", "privacy"))
                .post("/v1/editorial/articles/{id}/take-down", takenDown)
                .then()
                .statusCode(200);
        Newsroom.admin()
                .header("If-Match", "*")
                .delete("/v1/editorial/tags/{id}", tag)
                .then()
                .statusCode(204);

        var reasons = reasons(copy.sync());
        assertEquals("unpublished", reasons.get(unpublished));
        assertEquals("deleted", reasons.get(trashed));
        assertEquals("takenDown", reasons.get(takenDown));
        assertEquals("deleted", reasons.get(tag));
    }

    @Test
    void anArticleThatReadersNeverHadIsNotToldOf() {
        var copy = first("article");
        var draft = Newsroom.draft().getString("id");
        var planned = Newsroom.draft().getString("id");
        Newsroom.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", Newsroom.etag(planned))
                .body(Map.of("at", "2999-01-01T00:00:00Z"))
                .post("/v1/editorial/articles/{id}/publish", planned)
                .then()
                .statusCode(200);
        Newsroom.trash(draft).then().statusCode(204);

        assertEquals(List.of(), copy.sync());
    }

    @Test
    void aRenamedAuthorComesWithTheArticlesThatNameIt() {
        var author = Newsroom.author().getString("id");
        var id = Newsroom.published(Map.of("bylines", List.of(Map.of("role", "author", "author", author))))
                .getString("id");
        var copy = first("article");

        Newsroom.patch("/v1/editorial/authors/" + author, Map.of("bio", "محرر منذ عشرين سنة"))
                .then()
                .statusCode(200);
        assertEquals(List.of(), copy.sync());
        Newsroom.patch("/v1/editorial/authors/" + author, Map.of("name", "سلمى الكاتبة"))
                .then()
                .statusCode(200);
        copy.sync();

        assertEquals("سلمى الكاتبة", copy.json("article", id).getString("bylines[0].author.name"));
        assertEquals(copy.fresh(), copy.content());
    }

    @Test
    void whatLeavesTheFilterIsATombstoneAndWhatEntersItComes() {
        var kept = Newsroom.section().getString("id");
        var under = Newsroom.section(Map.of("name", Newsroom.unique("محليات"), "parent", kept))
                .getString("id");
        var other = Newsroom.section().getString("id");
        var leaving = Newsroom.published(Map.of("section", kept)).getString("id");
        var below = Newsroom.published(Map.of("section", under)).getString("id");
        var entering = Newsroom.published(Map.of("section", other)).getString("id");
        var outside = Newsroom.published(Map.of("section", other)).getString("id");
        var copy = new Copy(Newsroom::reader, Map.of("section", kept, "kind", "article"));
        copy.sync();
        assertEquals(2, copy.content().size());

        move(leaving, other);
        move(entering, kept);
        Newsroom.patched(outside, Map.of("headline", "خارج المرشّح"));
        Newsroom.publish(outside);
        Newsroom.patch("/v1/editorial/sections/" + under, Map.of("parent", other))
                .then()
                .statusCode(200);

        var reasons = reasons(copy.sync());
        assertEquals("movedOutOfScope", reasons.get(leaving));
        assertEquals("movedOutOfScope", reasons.get(below));
        assertFalse(reasons.containsKey(outside));
        assertEquals(Set.of("article " + entering), copy.content().keySet());
        assertEquals(copy.fresh(), copy.content());
    }

    @Test
    void commentsFollowTheirArticleAndCountWhatHangsUnderThem() {
        var article = Readership.openArticle();
        var root = Readership.approved(article);
        var copy = first("comment");
        assertTrue(copy.has("comment", root));

        var answer = Readership.reply(article, root);
        copy.sync();
        assertEquals(1, copy.json("comment", root).getInt("replyCount"));
        Newsroom.act(article, "unpublish").then().statusCode(200);
        var reasons = reasons(copy.sync());
        assertEquals("unpublished", reasons.get(root));
        assertEquals("unpublished", reasons.get(answer));
        Newsroom.publish(article);
        copy.sync();

        assertTrue(copy.has("comment", root));
        assertEquals(copy.fresh(), copy.content());
    }

    @Test
    void aPageHasAsManyAsAreAskedForAndTheRestFollows() {
        for (var i = 0; i < 5; i++) {
            Newsroom.published();
        }
        var copy = first("article");
        var tag = Newsroom.tag().getString("id");
        var named = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            named.add(Newsroom.published(Map.of("tags", List.of(tag))).getString("id"));
        }
        copy.sync();
        Newsroom.patch("/v1/editorial/tags/" + tag, Map.of("name", Newsroom.unique("قمة")))
                .then()
                .statusCode(200);
        Newsroom.patched(named.get(0), Map.of("headline", "عنوان جديد"));
        Newsroom.publish(named.get(0));

        var page = copy.ask(Map.of("limit", 2)).then().statusCode(200).extract().jsonPath();
        assertEquals(2, page.getList("data").size());
        assertTrue(page.getBoolean("page.more"));
        var items = new ArrayList<>(copy.take(page));
        items.addAll(copy.sync(Map.of("limit", 2)));

        assertEquals(5, items.size());
        assertEquals(5, items.stream().map(Copy.Item::key).distinct().count());
        assertEquals(copy.fresh(), copy.content());
    }

    @Test
    void aPageEndsWhereItWouldGrowTooLarge() {
        var section = Newsroom.section().getString("id");
        var text = Newsroom.paragraph("خبر طويل جدًا ".repeat(30_000));
        for (var i = 0; i < 4; i++) {
            Newsroom.published(Map.of("body", text, "section", section));
        }
        var copy = new Copy(Newsroom::reader, Map.of("kind", "article", "section", section));

        var page = copy.ask(Map.of("limit", 1000)).then().statusCode(200).extract();
        assertTrue(page.asByteArray().length < 2 * 1024 * 1024);
        assertTrue(page.jsonPath().getBoolean("page.more"));
        copy.take(page.jsonPath());
        copy.sync();

        assertEquals(4, copy.content().size());
    }

    @Test
    void withoutBodiesItGivesNoneAndInAnotherFormThatOne() {
        var id = Newsroom.published(Map.of("body", Newsroom.paragraph("نص الخبر")))
                .getString("id");
        var lean = new Copy(Newsroom::reader, Map.of("kind", "article", "view", "summary"));
        var html = new Copy(Newsroom::reader, Map.of("kind", "article", "bodyFormat", "html"));
        lean.sync();
        html.sync();

        assertFalse(lean.get("article", id).containsKey("body"));
        assertTrue(html.json("article", id).getString("bodyHtml").contains("<p>نص الخبر</p>"));
    }

    @Test
    void asLinesItGivesAllInOneAnswerAndTheSame() {
        Newsroom.published();
        SettledLog.await();
        var text = Newsroom.reader()
                .accept("application/x-ndjson")
                .get("/v1/sync")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        var copy = Copy.of(Map.of());
        String last = "";
        for (var line : text.lines().toList()) {
            var parsed = new JsonPath(line);
            if (parsed.getString("page.next") == null) {
                copy.take(Copy.Item.of(parsed.getMap("$")));
            }
            last = line;
        }
        copy.token(new JsonPath(last).getString("page.next"));
        assertFalse(new JsonPath(last).getBoolean("page.more"));
        assertEquals(List.of(), copy.sync());
        assertEquals(copy.fresh(), copy.content());
    }

    @Test
    void aTokenThatIsAlteredOrOfAnotherFilterIsRefused() {
        var copy = first("article");
        var token = copy.token();
        assertNotNull(token);

        refused(Map.of("kind", "article", "token", token.substring(1)), 400, "/problems/invalid-sync-token");
        refused(Map.of("kind", "tag", "token", token), 400, "/problems/invalid-sync-token");
        refused(Map.of("kind", "article", "view", "summary", "token", token), 400, "/problems/invalid-sync-token");
        refused(Map.of("kind", "article", "token", "ليس-رمزًا"), 400, "/problems/invalid-sync-token");
        refused(Map.of("kind", "draft"), 400, "/problems/invalid-parameter");
        refused(Map.of("section", "لا-يوجد"), 400, "/problems/invalid-parameter");
        refused(Map.of("lang", "??"), 400, "/problems/invalid-parameter");
        refused(Map.of("limit", 1001), 400, "/problems/invalid-parameter");
        refused(Map.of("view", "tiny"), 400, "/problems/invalid-parameter");
        refused(Map.of("cursor", token), 400, "/problems/unknown-parameter");
    }

    @Test
    void aTokenOfALogThatIsNoMoreEndsTheSync() throws SQLException {
        Newsroom.tag();
        var copy = first("tag");
        assertNotNull(copy.token());

        // As after a restore to a time before the token: its change never was.
        execute("update content_change set changed_at = changed_at + interval '1 second' where seq = "
                + "(select seq from content_change order by transaction_id desc, seq desc limit 1)");

        copy.ask(Map.of())
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/sync-ended"))
                .body("detail", notNullValue());
        copy.token(null);
        copy.sync();
    }

    @Test
    void aStretchWhoseEndIsNoMoreEndsTheSyncAsWell() throws SQLException {
        var copy = first("tag");
        Newsroom.tag();
        Newsroom.tag();
        var begun =
                copy.ask(Map.of("limit", 1)).then().statusCode(200).extract().jsonPath();
        assertTrue(begun.getBoolean("page.more"));
        copy.take(begun);

        execute("update content_change set changed_at = changed_at + interval '1 second' where seq = "
                + "(select seq from content_change order by transaction_id desc, seq desc limit 1)");

        copy.ask(Map.of()).then().statusCode(410).body("type", equalTo("/problems/sync-ended"));
    }

    @Test
    void nothingMayBeKeptByACache() {
        Newsroom.reader().get("/v1/sync?limit=1").then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    }

    private static void refused(Map<String, ?> parameters, int status, String type) {
        Newsroom.reader()
                .queryParams(parameters)
                .get("/v1/sync")
                .then()
                .statusCode(status)
                .body("type", equalTo(type));
    }

    private static Copy first(String... kinds) {
        var copy = new Copy(Newsroom::reader, Map.of("kind", List.of(kinds)));
        copy.sync(Map.of("limit", 1000));
        return copy;
    }

    private static void move(String article, String section) {
        Newsroom.patched(article, Map.of("section", section));
        Newsroom.publish(article);
    }

    private static String headline(Copy copy, String id) {
        return copy.json("article", id).getString("headline");
    }

    private static Map<String, String> reasons(List<Copy.Item> items) {
        var reasons = new HashMap<String, String>();
        items.stream()
                .filter(item -> !item.isThere())
                .forEach(item -> reasons.put(item.id(), String.valueOf(item.reason())));
        return reasons;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
