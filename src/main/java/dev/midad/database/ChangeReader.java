package dev.midad.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change log in its order, which is that of transactions and not that of their commits: while a transaction
 * runs, what comes after it may be read, and is told apart as not settled, because the position must not pass what may
 * still come before.
 */
@ApplicationScoped
public class ChangeReader {

    private static final String AFTER = """
            select cast(transaction_id as text) as transaction, seq, kind, entity_id, within_id,
                action, reason, changed_at, transaction_id < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from content_change
            where (transaction_id, seq) > (cast(? as xid8), ?)
            order by transaction_id, seq limit ?
            """;

    private static final String LAST = """
            select cast(transaction_id as text) as transaction, seq from content_change
            where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
            order by transaction_id desc, seq desc limit 1
            """;

    private static final String HOLDS =
            "select exists (select from content_change where transaction_id = cast(? as xid8) and seq = ?)";

    private final DataSource database;

    ChangeReader(DataSource database) {
        this.database = database;
    }

    /** What comes after the position, {@code most} at most; those that are not settled come last. */
    public List<LoggedChange> after(LogPosition position, int most) {
        return asking(connection -> after(connection, position, most));
    }

    /** The last settled change: whoever reads all content now needs only what comes after it. */
    public LogPosition last() {
        return asking(ChangeReader::last);
    }

    /** Whether this database's log has the change: one that was put back from a copy may not. */
    public boolean holds(LogPosition position) {
        return asking(connection -> holds(connection, position));
    }

    static List<LoggedChange> after(Connection connection, LogPosition position, int most) throws SQLException {
        try (var statement = prepared(connection, AFTER, position)) {
            statement.setInt(3, most);
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
    }

    static LogPosition last(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LAST);
                var rows = statement.executeQuery()) {
            return rows.next() ? position(rows) : LogPosition.START;
        }
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
