package dev.midad.comments;

import jakarta.persistence.Tuple;
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

    static ThreadRow of(Tuple row) {
        return new ThreadRow(
                row.get("id", UUID.class),
                row.get("article_id", UUID.class),
                row.get("root_id", UUID.class),
                row.get("parent_id", UUID.class),
                row.get("answers_id", UUID.class),
                row.get("depth", Integer.class),
                row.get("state", String.class).equals(CommentState.APPROVED.tag()),
                row.get("name", String.class),
                row.get("text", String.class),
                row.get("direction", String.class),
                row.get("created_at", Instant.class),
                row.get("edited_at", Instant.class),
                row.get("likes", Integer.class),
                row.get("living", Integer.class),
                row.get("moment", String.class),
                row.get("place", String.class));
    }
}
