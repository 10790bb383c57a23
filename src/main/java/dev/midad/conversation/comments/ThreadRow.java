package dev.midad.conversation.comments;

import dev.midad.foundation.database.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers get it, or the place of one that is gone.
 *
 * @param moment when it came, as PostgreSQL writes it
 * @param place its path, as PostgreSQL writes it
 */
record ThreadRow(
        UUID id,
        UUID article,
        UUID root,
        @Nullable UUID parent,
        @Nullable UUID answers,
        int depth,
        boolean isApproved,
        String name,
        String text,
        String direction,
        Instant createdAt,
        @Nullable Instant editedAt,
        int likes,
        int living,
        String moment,
        String place) {

    static final String COLUMNS = """
            c.id, c.article_id, c.root_id, c.parent_id, c.answers_id, c.depth, c.state, c.name, c.text, c.direction,
            c.created_at, c.edited_at, c.likes, c.living, cast(c.created_at as text) as moment, cast(c.path as text) as place
            """;

    static ThreadRow of(ResultSet row) throws SQLException {
        return new ThreadRow(
                row.getObject("id", UUID.class),
                row.getObject("article_id", UUID.class),
                row.getObject("root_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getObject("answers_id", UUID.class),
                row.getInt("depth"),
                row.getString("state").equals(CommentState.APPROVED.tag()),
                row.getString("name"),
                row.getString("text"),
                row.getString("direction"),
                Row.moment(row, "created_at"),
                Row.possibleMoment(row, "edited_at"),
                row.getInt("likes"),
                row.getInt("living"),
                row.getString("moment"),
                row.getString("place"));
    }
}
