package dev.midad.newsroom.slugs;

import dev.midad.foundation.database.AtStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Takes, at a start, the names of the authors and tags that have none: of all of them after the upgrade that brought the
 * table, and later of doubles whose first has gone.
 */
public final class FillNameKeys extends AtStart {

    private static final String NAMELESS = """
            select n.id, t.lang, t.name
            from %1$s n
            cross join lateral (
                select n.lang, n.name
                union all
                select e.key, e.value ->> 'name' from jsonb_each(n.translations) e
            ) t (lang, name)
            where not exists (select from %1$s_name_key k where k.%1$s_id = n.id) and t.name is not null
            order by n.created_at, n.id
            """;
    private static final String TAKE = """
            insert into %1$s_name_key (lang, name_key, %1$s_id) values (?, ?, ?)
            on conflict on constraint %1$s_name_key_pkey do nothing
            """;

    @Override
    protected void work(Connection connection) throws SQLException {
        for (var kind : List.of(SlugKind.AUTHOR, SlugKind.TAG)) {
            fill(connection, kind.tag());
        }
    }

    static void fill(Connection connection, String kind) throws SQLException {
        try (var nameless = connection.createStatement();
                var take = connection.prepareStatement(TAKE.formatted(kind));
                var row = nameless.executeQuery(NAMELESS.formatted(kind))) {
            while (row.next()) {
                var key = NameKey.of(row.getString("lang"), row.getString("name"));
                take.setString(1, key.lang());
                take.setString(2, key.key());
                take.setObject(3, row.getObject("id", UUID.class));
                take.addBatch();
            }
            take.executeBatch();
        }
    }
}
