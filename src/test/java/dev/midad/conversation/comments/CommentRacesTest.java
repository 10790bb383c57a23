package dev.midad.conversation.comments;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What readers count stays true whatever happens at the same moment. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommentRacesTest {

    private static final int EACH = 50;

    /** Many, and fewer than there are connections: whoever waits for one in vain is refused, and rightly. */
    private static final int PEOPLE = 40;

    @Inject
    AgroalDataSource database;

    @Test
    void submissionsApprovalsWithdrawalsAndLikesAtOnceLeaveTheCountsTrue() throws Exception {
        var article = Readership.openArticle();
        var root = Readership.approved(article);
        var withdrawn = sent(article, root);
        var approved = sent(article, root);
        bulk("reject", approved).then().statusCode(200).body("changed", equalTo(EACH));

        var acts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < EACH; i++) {
            var number = i;
            acts.add(() -> Readership.submit(article, Map.of("parent", root)).statusCode());
            acts.add(() -> Readership.decide(approved.get(number).getString("id"), "approve")
                    .statusCode());
            acts.add(() -> withdraw(withdrawn.get(number)).statusCode());
            acts.add(() -> Newsroom.reader()
                    .header("User-Agent", "reader " + number)
                    .put("/v1/comments/{id}/like", root)
                    .statusCode());
        }
        var statuses = atOnce(acts);

        assertEquals(EACH, Collections.frequency(statuses, 202));
        assertEquals(2 * EACH, Collections.frequency(statuses, 200));
        assertEquals(EACH, Collections.frequency(statuses, 204));
        assertEquals(1 + 2 * EACH, Readership.count(article));
        assertCountsAreTrue(article);
        Newsroom.reader()
                .get("/v1/comments/{id}", root)
                .then()
                .body("likes", equalTo(EACH))
                .body("replyCount", equalTo(2 * EACH));
        assertEquals(1 + 2 * EACH, 1 + readReplies(root));
    }

    @Test
    void moderatorsWhoDecideAboutTheSameAtOnceDoNotWaitForEachOtherInACircle() throws Exception {
        var article = Readership.openArticle();
        var other = Readership.openArticle();
        var comments = new ArrayList<JsonPath>();
        for (var i = 0; i < 20; i++) {
            comments.add(Readership.submitted(i % 2 == 0 ? article : other, Map.of()));
        }
        var backwards = new ArrayList<>(comments);
        Collections.reverse(backwards);

        var acts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 10; i++) {
            acts.add(() -> bulk("spam", comments).statusCode());
            acts.add(() -> bulk("approve", backwards).statusCode());
        }

        assertEquals(Collections.nCopies(20, 200), atOnce(acts));
        assertCountsAreTrue(article);
        assertCountsAreTrue(other);
    }

    @Test
    void theSameSentManyTimesAtOnceIsTakenOnce() throws Exception {
        var article = Readership.openArticle();
        var draft = Map.of("name", "متسرع", "text", Newsroom.unique("ضغط الزر كثيرا"));

        var statuses = atOnce(
                Collections.nCopies(20, () -> Readership.submit(article, draft).statusCode()));

        assertEquals(1, Collections.frequency(statuses, 202));
        assertEquals(19, Collections.frequency(statuses, 409));
        assertEquals(1, Readership.count(article));
    }

    private static List<JsonPath> sent(String article, String parent) {
        return IntStream.range(0, EACH)
                .mapToObj(number -> Readership.submitted(article, Map.of("parent", parent)))
                .toList();
    }

    private static Response withdraw(JsonPath comment) {
        return Newsroom.reader()
                .header("Edit-Token", comment.getString("editToken"))
                .delete("/v1/comments/{id}", comment.getString("id"));
    }

    private static Response bulk(String action, List<JsonPath> comments) {
        return Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "action",
                        action,
                        "comments",
                        comments.stream()
                                .map(comment -> Map.of("id", comment.getString("id")))
                                .toList()))
                .post("/v1/editorial/comments/bulk");
    }

    private static List<Integer> atOnce(List<? extends Callable<Integer>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var statuses = new ArrayList<Integer>();
            for (var future : threads.invokeAll(acts)) {
                statuses.add(future.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private static int readReplies(String root) {
        var read = 0;
        var next = "";
        do {
            var page = Newsroom.reader()
                    .get("/v1/comments/" + root + "/replies?limit=100" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read += page.getList("data").size();
            next = page.getString("page.next") == null ? "" : "&cursor=" + page.getString("page.next");
        } while (!next.isEmpty());
        return read;
    }

    /** Counted anew in the database: comments of the article, what lives under each, likes. */
    private void assertCountsAreTrue(String article) throws SQLException {
        assertEquals(0, number("""
                        select abs((select comments from comment_count where article_id = '%1$s')
                            - (select count(*) from comment where article_id = '%1$s' and state = 'approved'))
                          + (select count(*) from comment c where c.article_id = '%1$s' and (
                              c.living <> (select count(*) from comment d
                                  where d.article_id = c.article_id and d.state = 'approved' and c.id = any(d.path) and d.id <> c.id)
                              or c.likes <> (select count(*) from comment_like l where l.comment_id = c.id)))
                        """.formatted(article)));
        assertEquals(
                number("select count(*) from comment where article_id = '%s' and state = 'approved'"
                        .formatted(article)),
                Readership.count(article));
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
