package dev.midad.foundation.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following the log beyond what is settled. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LogPointTest {

    private static final int BATCH = 100;
    /** More than a step finds. */
    private static final int MANY = 250;

    @Inject
    DataSource database;

    @Inject
    ChangeReader log;

    private Connection early;
    private Connection late;

    @BeforeEach
    void oneTransactionBeginsBeforeTheOthers() throws SQLException {
        early = database.getConnection();
        late = database.getConnection();
        early.setAutoCommit(false);
        var own = asked(early, "select cast(pg_current_xact_id() as text)");
        // Those of others that began before end first, so that they do not hold the position back.
        while (!own.equals(asked(late, "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)"))) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void bothEnd() throws SQLException {
        early.setAutoCommit(true);
        early.close();
        late.close();
    }

    @Test
    void everyChangeIsToldOnceThoughATransactionThatBeganBeforeThemIsStillRunning() throws SQLException {
        var start = LogPoint.at(log.last());
        var committed = changed(late, MANY);

        var first = look(start);
        var second = look(first.next());
        var committedLast = changed(early, 1);
        early.commit();
        var third = look(second.next());

        assertEquals(committed, first.told(committed));
        assertEquals(List.of(), second.told(committed));
        assertEquals(List.of(), third.told(committed));
        assertEquals(committedLast, third.told(committedLast));
    }

    @Test
    void thePositionWaitsForTheTransactionThatMayStillComeBeforeIt() throws SQLException {
        var start = LogPoint.at(log.last());
        var committed = changed(late, MANY);

        var ahead = look(start).next();
        var again = look(LogPoint.at(ahead.position()));
        early.commit();
        var settled = look(ahead).next();

        assertEquals(start.position(), ahead.position());
        assertEquals(committed, again.told(committed));
        assertTrue(settled.position().compareTo(start.position()) > 0);
        assertEquals(List.of(), look(LogPoint.at(settled.position())).told(committed));
    }

    @Test
    void aLongWayIsKeptStepByStep() throws SQLException {
        early.commit();
        var start = LogPoint.at(log.last());
        var committed = changed(late, MANY);
        // Transactions of others that are still under way hold the position back.
        while (log.last().equals(start.position())) {
            Thread.onSpinWait();
        }

        var step = log.step(start, BATCH);
        var rest = look(LogPoint.at(step.next().position()));

        assertFalse(step.isAtTheEnd());
        assertEquals(BATCH, step.changes().size());
        assertEquals(committed.subList(BATCH, MANY), rest.told(committed));
    }

    @Test
    void whatAnotherServerHasShownCountsForNothing() throws SQLException {
        var start = log.last();
        var committed = changed(late, 1);

        var elsewhere = new LogPoint.Snapshot("elsewhere", "999999999999:999999999999:");
        var look = look(new LogPoint(start, elsewhere, null));

        assertEquals(committed, look.told(committed));
    }

    @Test
    void aReadingThatFailsHalfwayTellsNothingLess() throws SQLException {
        var tail = new LogTail();
        tail.resume(late);
        tail.read(late);
        var committed = changed(late, 2);

        execute(late, "create schema broken");
        execute(
                late,
                "create function broken.next_moment() returns timestamptz language sql as 'select cast(1 / 0 as text)::timestamptz'");
        execute(late, "set search_path = broken, public");
        assertThrows(SQLException.class, () -> tail.read(late));
        execute(late, "set search_path = public");
        execute(late, "drop schema broken cascade");

        var again = tail.read(late);
        assertFalse(again.isAnew());
        assertEquals(committed, told(again.changes(), committed));
        assertEquals(List.of(), told(tail.read(late).changes(), committed));
    }

    @Test
    void overANewConnectionWhatIsNotSettledIsToldAgain() throws SQLException {
        var tail = new LogTail();
        tail.resume(late);
        tail.read(late);
        var committed = changed(late, 2);
        assertEquals(committed, told(tail.read(late).changes(), committed));

        tail.resume(late);
        var resumed = tail.read(late);

        assertEquals(committed, told(resumed.changes(), committed));
        assertTrue(resumed.isResumed());
        assertFalse(tail.read(late).isResumed());
    }

    /** Everything that one look finds. */
    private record Look(List<LoggedChange> changes, LogPoint next) {

        List<UUID> told(List<UUID> asked) {
            return LogPointTest.told(changes, asked);
        }
    }

    private static List<UUID> told(List<LoggedChange> changes, List<UUID> asked) {
        return changes.stream().map(LoggedChange::id).filter(asked::contains).toList();
    }

    private Look look(LogPoint from) {
        var changes = new ArrayList<LoggedChange>();
        LogStep step;
        var point = from;
        do {
            step = log.step(point, BATCH);
            changes.addAll(step.changes());
            point = step.next();
        } while (!step.isAtTheEnd());
        return new Look(changes, point);
    }

    private static List<UUID> changed(Connection connection, int number) throws SQLException {
        return asked(
                        connection,
                        "insert into content_change (kind, entity_id, action) select 'tag', gen_random_uuid(), 'delete' from generate_series(1, "
                                + number + ") returning cast(entity_id as text)")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static List<String> asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
