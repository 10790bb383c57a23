package dev.midad.outlets.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Copy;
import dev.midad.fixtures.Listening;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(TestDatabase.class)
@Timeout(60)
class EventsTest {

    @Inject
    DataSource database;

    @Test
    void whoeverListensHearsWhatIsPublishedAndWithdrawn() throws Exception {
        try (var listening = listen("kind=article", null)) {
            assertEquals("text/event-stream;charset=UTF-8", listening.header("Content-Type"));
            assertEquals("no-store", listening.header("Cache-Control"));
            var opening = Objects.requireNonNull(listening.next());
            assertNotNull(opening.id());

            var id = Newsroom.published(Map.of("body", Newsroom.paragraph("خبر عاجل")))
                    .getString("id");
            var published = listening.change();
            Newsroom.act(id, "unpublish").then().statusCode(200);
            var withdrawn = listening.change();

            assertEquals("upsert", published.getString("action"));
            assertEquals("خبر عاجل", published.getString("article.body[0].children[0].text"));
            assertEquals(id, withdrawn.getString("id"));
            assertEquals("unpublished", withdrawn.getString("reason"));
        }
    }

    @Test
    void whoeverComesBackIsToldWhatWasMissed() throws Exception {
        String last;
        try (var listening = listen("kind=article&view=summary", null)) {
            Newsroom.published();
            listening.change();
            last = listening.lastId();
        }
        var first = Newsroom.published().getString("id");
        var second = Newsroom.published().getString("id");

        try (var listening = listen("kind=article&view=summary", last)) {
            assertEquals(first, listening.change().getString("id"));
            assertEquals(second, listening.change().getString("id"));
            var third = Newsroom.published().getString("id");
            assertEquals(third, listening.change().getString("id"));
        }
    }

    @Test
    void aSyncLeadsIntoItsEventsAndEventsIntoASync() throws Exception {
        var copy = new Copy(Newsroom::reader, Map.of("kind", "tag"));
        copy.sync();
        var first = Newsroom.tag().getString("id");

        try (var listening = listen("kind=tag&token=" + copy.token(), null)) {
            assertEquals(first, listening.change().getString("id"));
            copy.token(listening.lastId());
        }
        var second = Newsroom.tag().getString("id");

        assertEquals(List.of(second), copy.sync().stream().map(Copy.Item::id).toList());
    }

    @Test
    void onlyWhatTheFilterHoldsForIsHeard() throws Exception {
        var section = Newsroom.section().getString("id");
        try (var listening = listen("kind=article&section=" + section, null)) {
            listening.next();
            Newsroom.published();
            var inside = Newsroom.published(Map.of("section", section)).getString("id");

            assertEquals(inside, listening.change().getString("id"));

            Newsroom.patched(inside, Collections.singletonMap("section", null));
            Newsroom.publish(inside);
            assertEquals("movedOutOfScope", listening.change().getString("reason"));
        }
    }

    @Test
    void aWrongPlaceToBeginIsRefusedBeforeAnythingComes() throws Exception {
        String last;
        try (var listening = listen("kind=tag", null)) {
            Newsroom.tag();
            listening.change();
            last = Objects.requireNonNull(listening.lastId());
        }

        refused("kind=tag", last.substring(1), 400, "/problems/invalid-sync-token");
        refused("kind=author", last, 400, "/problems/invalid-sync-token");
        refused("kind=tag", "none-of-ours", 400, "/problems/invalid-sync-token");
        refused("kind=draft", null, 400, "/problems/invalid-parameter");
        refused("limit=5", null, 400, "/problems/unknown-parameter");

        execute("update content_change set changed_at = changed_at + interval '1 second' ");
        refused("kind=tag", last, 410, "/problems/sync-ended");
    }

    @Test
    void whoeverReadsSlowlyMissesNothingAndHoldsUpNobody() throws Exception {
        var text = Newsroom.paragraph("خبر طويل جدًا ".repeat(30_000));
        try (var slow = listen("kind=article", null);
                var quick = listen("kind=article&view=summary", null)) {
            slow.next();
            quick.next();
            var ids = new TreeSet<String>();
            for (var i = 0; i < 10; i++) {
                ids.add(Newsroom.published(Map.of("body", text)).getString("id"));
            }

            var heard = new TreeSet<String>();
            while (heard.size() < ids.size()) {
                heard.add(quick.change().getString("id"));
            }
            assertEquals(ids, heard);
            // More by far than what lies between the two sockets.
            var read = new TreeSet<String>();
            while (read.size() < ids.size()) {
                read.add(slow.change().getString("id"));
            }
            assertEquals(ids, read);
            ids.forEach(id -> Newsroom.admin()
                    .header("If-Match", "*")
                    .delete("/v1/editorial/articles/{id}", id)
                    .then()
                    .statusCode(204));
        }
    }

    @Test
    void askingForTheHeadAloneEnds() {
        Newsroom.reader().head("/v1/events").then().statusCode(200);
    }

    @Test
    void manyListenToTheSame() throws Exception {
        try (var one = listen("kind=author", null);
                var other = listen("kind=author", null)) {
            one.next();
            other.next();

            var id = Newsroom.author().getString("id");

            assertEquals(id, one.change().getString("id"));
            assertEquals(id, other.change().getString("id"));
            assertTrue(Objects.equals(one.lastId(), other.lastId()));
        }
    }

    private static Listening listen(String query, @Nullable String lastEventId)
            throws IOException, InterruptedException {
        return Listening.to("http://localhost:%d/v1/events?%s".formatted(RestAssured.port, query), lastEventId);
    }

    /** Not through a client that reads to the end, which would not come if it were let in. */
    private static void refused(String query, @Nullable String lastEventId, int status, String type)
            throws IOException, InterruptedException {
        try (var refusal = listen(query, lastEventId)) {
            assertEquals(status, refusal.status());
            assertEquals(type, refusal.problem());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
