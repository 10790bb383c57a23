package dev.midad.people.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has ended is thrown away, and nothing else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccessSweepTest {

    @Inject
    AgroalDataSource database;

    @Inject
    AccessSweep sweep;

    @Test
    void whatEndedLongAgoGoesAndWhatGoesOnStays() throws SQLException {
        execute("""
                insert into user_account (id, version, email, name, role, active, created_at)
                values ('00000000-0000-7000-8000-000000000001', 0, 'sweep@example.com', 'x', 'reader', true, now());
                insert into user_session (id, user_id, created_at, last_used_at, expires_at, ended_at, agent)
                select uuidv7(), '00000000-0000-7000-8000-000000000001', now(), now(), now() + expires, now() + ended, name
                from (values ('live', interval '1 day', null), ('over', interval '-2 days', null),
                             ('out', interval '1 day', interval '-2 days')) s (name, expires, ended);
                insert into session_token (hash, session_id, kind, expires_at)
                select sha256(agent::bytea), id, 'refresh', expires_at from user_session where agent in ('live', 'over', 'out');
                """);

        sweep.sweep();

        assertEquals(
                List.of("live"),
                rows("select agent from user_session where user_id = '00000000-0000-7000-8000-000000000001'"));
        assertEquals(List.of("1"), rows("""
                        select count(*) from session_token
                        where hash in (sha256('live'), sha256('over'), sha256('out'))
                        """));
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
