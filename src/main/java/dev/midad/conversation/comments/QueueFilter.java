package dev.midad.conversation.comments;

import dev.midad.conversation.spam.Commenter;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which comments the queue shows; what is null does not narrow it.
 *
 * @param sections those whose comments are shown
 * @param from comments that were sent then or later
 * @param to comments that were sent before
 */
public record QueueFilter(
        @Nullable CommentState state,
        @Nullable UUID article,
        @Nullable List<UUID> sections,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Double minScore,
        Commenter author) {

    public QueueFilter {
        sections = sections == null ? null : List.copyOf(sections);
    }

    /** Returns the values that the queue is narrowed to, the sections aside, each by its name. */
    public SortedMap<String, Object> values() {
        var values = new TreeMap<String, Object>();
        put(values, "state", state == null ? null : state.tag());
        put(values, "article", article);
        put(values, "from", from);
        put(values, "to", to);
        put(values, "minScore", minScore);
        put(values, "emailHash", author.emailHash());
        put(values, "addressHash", author.addressHash());
        return values;
    }

    private static void put(SortedMap<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
