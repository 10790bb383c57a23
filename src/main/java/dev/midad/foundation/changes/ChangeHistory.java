package dev.midad.foundation.changes;

import dev.midad.foundation.database.DatabaseAwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads whole stretches of the change log for clients that keep a copy of the content and come back after days or
 * weeks.
 */
@ApplicationScoped
public class ChangeHistory {

    private static final String MARK = """
            select l.epoch, cast(coalesce(c.transaction_id, '0') as text) as transaction, coalesce(c.seq, 0) as seq,
                coalesce(cast(extract(epoch from c.changed_at) * 1000000 as bigint), 0) as at
            from change_log l left join lateral (
                select transaction_id, seq, changed_at from content_change
                where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                order by transaction_id desc, seq desc limit 1) c on true
            """;

    private static final String MEMORY = """
            select l.epoch = ? as same, l.pruned,
                exists (
                    select from content_change where (transaction_id, seq) = (cast(? as xid8), ?)
                      and cast(extract(epoch from changed_at) * 1000000 as bigint) = ?) as held,
                (select cast(extract(epoch from changed_at) * 1000000 as bigint) from content_change
                 order by transaction_id, seq limit 1) as first
            from change_log l
            """;

    /** Passes over drafts and submissions, which only the desk may see, and redirects, which no copy has. */
    private static final String BETWEEN = """
            select cast(c.transaction_id as text) as transaction, c.seq, c.kind, c.entity_id, (
                    select max(coalesce(r.reach, 'itself')) from content_change r
                    where r.entity_id = c.entity_id and r.kind = c.kind
                      and (r.transaction_id, r.seq) > (cast(? as xid8), ?)
                      and (r.transaction_id, r.seq) <= (c.transaction_id, c.seq)) as reach
            from content_change c
            where (c.transaction_id, c.seq) > (cast(? as xid8), ?)
              and (c.transaction_id, c.seq) <= (cast(? as xid8), ?)
              and c.kind not in ('draft', 'submission', 'redirect')
              and not exists (
                select from content_change l
                where l.entity_id = c.entity_id and l.kind = c.kind
                  and (l.transaction_id, l.seq) > (c.transaction_id, c.seq)
                  and (l.transaction_id, l.seq) <= (cast(? as xid8), ?))
            order by c.transaction_id, c.seq limit ?
            """;

    private static final String REASONS = """
            select distinct on (c.kind, c.entity_id) c.kind, c.entity_id, coalesce(c.reason, 'deleted') as reason
            from unnest(?, ?) asked (kind, id)
            join content_change c on c.entity_id = asked.id and c.kind = asked.kind
            where c.action = 'delete'
            order by c.kind, c.entity_id, c.transaction_id desc, c.seq desc
            """;

    private final DataSource database;

    ChangeHistory(DataSource database) {
        this.database = database;
    }

    /**
     * Returns the mark of the last settled change; a client that reads all content now needs only the changes after it.
     */
    public LogMark mark() {
        return asked(MARK, statement -> {}, rows -> {
                    var position = new LogPosition(rows.getString("transaction"), rows.getLong("seq"));
                    return new LogMark(rows.getObject("epoch", UUID.class), position, rows.getLong("at"));
                })
                .get(0);
    }

    /** Returns whether the log still has everything that came after the mark. */
    public LogMemory memory(LogMark mark) {
        return asked(
                        MEMORY,
                        statement -> {
                            statement.setObject(1, mark.epoch());
                            bind(statement, 2, mark.position());
                            statement.setLong(4, mark.at());
                        },
                        row -> LogMemory.of(
                                mark,
                                new LogMemory.Known(
                                        row.getBoolean("same"),
                                        row.getBoolean("pruned"),
                                        row.getBoolean("held"),
                                        row.getLong("first"))))
                .get(0);
    }

    /**
     * Returns the last change of each thing up to {@code until}, in the order of the log, and of these only the ones
     * after {@code after}.
     *
     * @param since where the whole stretch begins, by which it is judged how far the changes reach
     */
    public List<LatestChange> between(LogPosition since, LogPosition after, LogPosition until, int most) {
        return asked(
                BETWEEN,
                statement -> {
                    bind(statement, 1, since);
                    bind(statement, 3, after);
                    bind(statement, 5, until);
                    bind(statement, 7, until);
                    statement.setInt(9, most);
                },
                row -> new LatestChange(
                        new LogPosition(row.getString("transaction"), row.getLong("seq")),
                        ref(row),
                        Reach.tagged(row.getString("reach"))));
    }

    /** Returns why each of these was last taken away; a reference that was never taken away is missing from the map. */
    public Map<ContentRef, GoneReason> reasons(Collection<ContentRef> asked) {
        var reasons = new HashMap<ContentRef, GoneReason>();
        if (!asked.isEmpty()) {
            asked(
                    REASONS,
                    statement -> {
                        var connection = statement.getConnection();
                        var kinds = asked.stream().map(ref -> ref.kind().tag()).toArray();
                        var ids = asked.stream().map(ContentRef::id).toArray();
                        statement.setArray(1, connection.createArrayOf("text", kinds));
                        statement.setArray(2, connection.createArrayOf("uuid", ids));
                    },
                    row -> reasons.put(ref(row), GoneReason.tagged(row.getString("reason"))));
        }
        return reasons;
    }

    private static ContentRef ref(ResultSet row) throws SQLException {
        return new ContentRef(ContentKind.tagged(row.getString("kind")), row.getObject("entity_id", UUID.class));
    }

    private static void bind(PreparedStatement statement, int at, LogPosition position) throws SQLException {
        statement.setString(at, position.transaction());
        statement.setLong(at + 1, position.seq());
    }

    private <T> List<T> asked(String sql, Binding binding, Row<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new DatabaseAwayException(failure);
        }
    }

    /** Sets the parameters of a statement. */
    private interface Binding {

        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Makes a value of one row of a result. */
    private interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
