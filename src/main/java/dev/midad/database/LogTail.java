package dev.midad.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private final Set<LogPosition> ahead = new HashSet<>();
    private @Nullable LogPosition position;
    private boolean isAnew = true;

    /** Begins where the reading before ended, unless this database has never been there. */
    void resume(Connection connection) throws SQLException {
        if (position == null || !ChangeReader.holds(connection, position)) {
            position = ChangeReader.last(connection);
            ahead.clear();
            isAnew = true;
        }
    }

    LogRead read(Connection connection) throws SQLException {
        var began = System.nanoTime();
        var from = position == null ? LogPosition.START : position;
        var fresh = new ArrayList<LoggedChange>();
        List<LoggedChange> changes;
        do {
            changes = ChangeReader.after(connection, from, BATCH);
            changes.stream().filter(this::isNew).forEach(fresh::add);
            from = changes.stream()
                    .filter(LoggedChange::isSettled)
                    .reduce((one, next) -> next)
                    .map(LoggedChange::position)
                    .orElse(from);
        } while (changes.size() == BATCH && changes.get(BATCH - 1).isSettled());
        position = from;
        var read = read(connection, fresh, began);
        isAnew = false;
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
                    fresh, began, moment == null ? null : began + row.getLong("left_over") * 1_000, state, isAnew);
        }
    }

    /** What was told before it settled is not told again when it has. */
    private boolean isNew(LoggedChange change) {
        return change.isSettled() ? !ahead.remove(change.position()) : ahead.add(change.position());
    }
}
