package dev.midad.foundation.changes;

import dev.midad.foundation.database.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the end of the log again and again, and tells each change once; for one thread. */
final class LogTail {

    private static final int BATCH = 1_000;
    /**
     * The position is asked for behind the changes, so that it lies behind what has committed them. In microseconds; what is
     * farther away than a year comes nearer.
     */
    private static final String STATE = """
            select pg_current_wal_insert_lsn() as position, clock_timestamp() as clock, m.at as moment,
                cast(extract(epoch from least(m.at, now() + interval '1 year') - now()) * 1000000 as bigint) as left_over
            from (select next_moment()) m (at)
            """;

    private @Nullable LogPoint point;
    private boolean isAnew = true;
    private boolean isResumed = true;

    /**
     * Begins at the position of the reading before, unless this database has never been there. What was seen beyond it is
     * told again: after a crash, the numbers of transactions that had not ended are given to others.
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

    /** Somebody could not be told of what was read. */
    void doubt() {
        isAnew = true;
    }

    /** Where this fails, the next reading begins where this one did. */
    LogRead read(Connection connection) throws SQLException {
        var began = System.nanoTime();
        var fresh = new ArrayList<LoggedChange>();
        var reached = Objects.requireNonNull(point);
        LogStep step;
        do {
            step = ChangeReader.step(connection, reached, BATCH);
            fresh.addAll(step.changes());
            reached = step.next();
        } while (!step.isAtTheEnd());
        var read = read(connection, fresh, began);
        point = reached;
        isAnew = false;
        isResumed = false;
        return read;
    }

    private LogRead read(Connection connection, List<LoggedChange> fresh, long began) throws SQLException {
        try (var statement = connection.prepareStatement(STATE);
                var row = statement.executeQuery()) {
            row.next();
            var moment = Row.possibleMoment(row, "moment");
            var state = new PrimaryState(row.getString("position"), Row.moment(row, "clock"), moment);
            // Rather a little too early: what the question took is not added.
            return new LogRead(
                    fresh,
                    began,
                    moment == null ? null : began + row.getLong("left_over") * 1_000,
                    state,
                    isAnew,
                    isResumed);
        }
    }
}
