package dev.midad.foundation.changes;

import dev.midad.foundation.database.DatabaseAwayException;
import dev.midad.foundation.database.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change log in its order, which is the order of the transactions and not of their commits. While a
 * transaction runs, the changes after it may be read, but they are marked as not settled: a reader's position must not
 * pass a place where an earlier change may still appear.
 */
@ApplicationScoped
public class ChangeReader {

    private static final String CHANGES = """
            select cast(transaction_id as text) as transaction, seq, kind, entity_id, within_id,
                action, reason, changed_at, transaction_id < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from content_change
            where (transaction_id, seq) > (cast(? as xid8), ?)
            """;

    private static final String AFTER = CHANGES + "order by transaction_id, seq limit ?";

    private static final String BETWEEN = CHANGES + """
            and pg_visible_in_snapshot(transaction_id, ?) and not pg_visible_in_snapshot(transaction_id, ?)
            order by transaction_id, seq limit ?
            """;

    /** Asks for the last settled change, and for what can be seen. */
    static final String LAST = """
            select coalesce(cast(c.transaction_id as text), '0') as transaction, coalesce(c.seq, 0) as seq,
                cast(s.now as text) as snapshot, cast(pg_postmaster_start_time() as text) as server
            from (select pg_current_snapshot()) s (now) left join lateral (
                select transaction_id, seq from content_change where transaction_id < pg_snapshot_xmin(s.now)
                order by transaction_id desc, seq desc limit 1) c on true
            """;

    private static final String HOLDS =
            "select exists (select from content_change where transaction_id = cast(? as xid8) and seq = ?)";

    private final DataSource database;

    ChangeReader(DataSource database) {
        this.database = database;
    }

    /** Returns the changes after the position, {@code most} at most; the changes that are not settled come last. */
    public List<LoggedChange> after(LogPosition position, int most) {
        return asking(connection -> {
            try (var statement = prepared(connection, AFTER, position)) {
                statement.setInt(3, most);
                return changes(statement);
            }
        });
    }

    /** Returns the changes that are new since the point, settled or not, {@code most} at most. */
    public LogStep step(LogPoint point, int most) {
        return asking(connection -> step(connection, point, most));
    }

    /**
     * Returns the position of the last settled change; a client that reads all content now needs only the changes after
     * it.
     */
    public LogPosition last() {
        return asking(ChangeReader::last);
    }

    /** Returns whether this database's log has the change; a database that was restored from a copy may not have it. */
    public boolean holds(LogPosition position) {
        return asking(connection -> holds(connection, position));
    }

    static LogStep step(Connection connection, LogPoint point, int most) throws SQLException {
        var look = point.look() == null ? look(connection, point.position()) : point.look();
        if (point.hasSeen(look.until())) {
            return new LogStep(List.of(), point.after(look));
        }
        var isSameServer = look.until().server().equals(point.seen().server());
        var seen = isSameServer ? point.seen() : LogPoint.Snapshot.NOTHING;
        try (var statement = prepared(connection, BETWEEN, look.told())) {
            statement.setObject(3, look.until().text(), Types.OTHER);
            statement.setObject(4, seen.text(), Types.OTHER);
            statement.setInt(5, most);
            var changes = changes(statement);
            var isAtTheEnd = changes.size() < most;
            return new LogStep(
                    changes,
                    isAtTheEnd
                            ? point.after(look)
                            : point.within(look, changes.get(most - 1).position()));
        }
    }

    /**
     * Begins a look at everything that is committed by now, from the position on; some of it may have been told
     * already.
     */
    private static LogPoint.Look look(Connection connection, LogPosition from) throws SQLException {
        try (var statement = connection.prepareStatement(LAST);
                var row = statement.executeQuery()) {
            row.next();
            return look(row, from);
        }
    }

    static LogPoint.Look look(ResultSet row, LogPosition from) throws SQLException {
        var until = new LogPoint.Snapshot(row.getString("server"), row.getString("snapshot"));
        return new LogPoint.Look(until, position(row), from);
    }

    private static List<LoggedChange> changes(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var changes = new ArrayList<LoggedChange>();
            while (rows.next()) {
                changes.add(new LoggedChange(
                        position(rows),
                        rows.getBoolean("settled"),
                        ContentKind.tagged(rows.getString("kind")),
                        rows.getObject("entity_id", UUID.class),
                        rows.getObject("within_id", UUID.class),
                        ChangeAction.valueOf(rows.getString("action").toUpperCase(Locale.ROOT)),
                        reason(rows),
                        rows.getTimestamp("changed_at").toInstant()));
            }
            return changes;
        }
    }

    static LogPosition last(Connection connection) throws SQLException {
        return look(connection, LogPosition.START).settled();
    }

    static boolean holds(Connection connection, LogPosition position) throws SQLException {
        if (position.equals(LogPosition.START)) {
            return true;
        }
        try (var statement = prepared(connection, HOLDS, position);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, LogPosition position)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setString(1, position.transaction());
        statement.setLong(2, position.seq());
        return statement;
    }

    private static @Nullable GoneReason reason(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null ? null : GoneReason.tagged(reason);
    }

    private static LogPosition position(ResultSet rows) throws SQLException {
        return new LogPosition(rows.getString("transaction"), rows.getLong("seq"));
    }

    private <T> T asking(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }
}
