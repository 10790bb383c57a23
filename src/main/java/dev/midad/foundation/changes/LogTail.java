package dev.midad.foundation.changes;

import dev.midad.foundation.database.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the end of the log again and again, and tells each change once; only one thread may use it. */
final class LogTail {

    private static final int BATCH = 1_000;
    /**
     * Asks for the position together with what can be seen: so it lies behind the commits of all changes that are read
     * for it. The time left is in microseconds; a moment farther away than a year is taken for a year away.
     */
    private static final String STATE = """
            select pg_current_wal_insert_lsn() as position, clock_timestamp() as clock, m.at as moment,
                cast(extract(epoch from least(m.at, now() + interval '1 year') - now()) * 1000000 as bigint) as left_over,
                l.*
            from (select next_moment()) m (at), (
            """ + ChangeReader.LAST + ") l";

    private @Nullable LogPoint point;
    private boolean isAnew = true;
    private boolean isResumed = true;

    /**
     * Begins at the position of the last reading, unless this database has never reached it. Changes that were seen
     * beyond it are told again: after a crash, the server gives the numbers of transactions that had not ended to new
     * ones.
     */
    void resume(Connection connection) throws SQLException {
        if (point != null && ChangeReader.holds(connection, point.position())) {
            point = LogPoint.at(point.position());
        } else {
            point = LogPoint.at(ChangeReader.last(connection));
            isAnew = true;
        }
        isResumed = true;
    }

    /**
     * Notes that an observer could not be told of what was read, so that the next reading counts as one after a gap.
     */
    void doubt() {
        isAnew = true;
    }

    /** Reads the changes since the last reading. If this fails, the next call begins where this one did. */
    LogRead read(Connection connection) throws SQLException {
        var began = System.nanoTime();
        var fresh = new ArrayList<LoggedChange>();
        var reached = Objects.requireNonNull(point);
        var state = state(connection, reached);
        // Most of the time no transaction has ended since the last reading, and nothing can have been written.
        if (!reached.hasSeen(state.look.until())) {
            reached = reached.looking(state.look);
            LogStep step;
            do {
                step = ChangeReader.step(connection, reached, BATCH);
                fresh.addAll(step.changes());
                reached = step.next();
            } while (!step.isAtTheEnd());
        }
        var moment = state.primary.nextMoment();
        // The time that the query took is not added, so that the moment comes a little too early rather than too late.
        var read = new LogRead(
                fresh,
                began,
                moment == null ? null : began + state.microsecondsLeft * 1_000,
                state.primary,
                isAnew,
                isResumed);
        point = reached;
        isAnew = false;
        isResumed = false;
        return read;
    }

    /** Holds how the primary stood, what could be seen then, and how much time was left to the next moment. */
    private record State(PrimaryState primary, LogPoint.Look look, long microsecondsLeft) {}

    private static State state(Connection connection, LogPoint reached) throws SQLException {
        try (var statement = connection.prepareStatement(STATE);
                var row = statement.executeQuery()) {
            row.next();
            return new State(
                    new PrimaryState(
                            row.getString("position"), Row.moment(row, "clock"), Row.possibleMoment(row, "moment")),
                    ChangeReader.look(row, reached.position()),
                    row.getLong("left_over"));
        }
    }
}
