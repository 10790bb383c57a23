package dev.midad.foundation.changes;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.SettledLog;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The log when it grows old, and when it comes into another cluster. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChangeLogTest {

    @Inject
    DataSource database;

    @Inject
    LogSweep sweep;

    @Test
    void whatIsOldIsThrownAwayAndATokenFromBeforeSaysSo() throws SQLException {
        Newsroom.tag();
        var before = token();
        Newsroom.tag();
        var newestOfTheOld = token();
        execute("update content_change set changed_at = changed_at - interval '92 days'");
        Newsroom.tag();

        // Tokens hold the time of their change, which was another then.
        var old = "select extract(epoch from changed_at) from content_change order by transaction_id, seq limit 1";
        assertNotEquals(0, sweep.sweepSome());
        assertEquals(0, sweep.sweepSome());

        assertEquals(2, number("select count(*) from content_change where kind = 'tag'"));
        assertNotEquals(0, number(old));
        execute(
                "update content_change set changed_at = changed_at + interval '92 days' where seq = (select min(seq) from content_change)");
        Newsroom.reader()
                .queryParam("kind", "tag")
                .queryParam("token", before)
                .get("/v1/sync")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/sync-ended"))
                .body("detail", containsString("90 days"));
        Newsroom.reader()
                .queryParam("kind", "tag")
                .queryParam("token", newestOfTheOld)
                .get("/v1/sync")
                .then()
                .statusCode(200);
    }

    @Test
    void aLogOfAnotherClusterBeginsAnew() throws SQLException {
        Newsroom.tag();
        var before = token();

        execute("update change_log set cluster = cluster - 1");
        check();

        refused(before);
        assertEquals(1, number("select count(*) from content_change"));
        var after = token();
        var tag = Newsroom.tag().getString("id");
        SettledLog.await();
        Newsroom.reader()
                .queryParam("kind", "tag")
                .queryParam("token", after)
                .get("/v1/sync")
                .then()
                .statusCode(200)
                .body("data.id", hasItem(tag));
    }

    @Test
    void aLogThatIsAheadOfItsClusterBeginsAnew() throws SQLException {
        var before = token();

        execute(
                "update content_change set transaction_id = '999999999999' where seq = (select max(seq) from content_change)");
        check();

        refused(before);
        assertEquals(1, number("select count(*) from content_change"));
    }

    @Test
    void aLogInItsPlaceStays() throws SQLException {
        Newsroom.tag();
        var rows = number("select count(*) from content_change");

        check();

        assertEquals(rows, number("select count(*) from content_change"));
    }

    private static void refused(String token) {
        Newsroom.reader()
                .queryParam("kind", "tag")
                .queryParam("token", token)
                .get("/v1/sync")
                .then()
                .statusCode(410)
                .body("type", equalTo("/problems/sync-ended"))
                .body("detail", containsString("put back"));
    }

    private static String token() {
        SettledLog.await();
        return Newsroom.reader()
                .queryParam("kind", "tag")
                .queryParam("limit", 1000)
                .get("/v1/sync")
                .then()
                .statusCode(200)
                .body("page.more", equalTo(false))
                .extract()
                .path("page.next");
    }

    private void check() throws SQLException {
        try (var connection = database.getConnection()) {
            LogEpoch.check(connection);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
