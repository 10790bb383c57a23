package dev.midad.conversation.comments;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which order moderators work. */
public enum QueueSort {
    OLDEST("createdAt", "created_at, %1$s.id", "(c.created_at, c.id) > (cast(:place as timestamptz), :id)"),
    NEWEST("-createdAt", "created_at desc, %1$s.id desc", "(c.created_at, c.id) < (cast(:place as timestamptz), :id)"),
    LIKELIEST_SPAM("-score", "score desc, %1$s.id desc", "(c.score, c.id) < (cast(:place as real), :id)");

    public static final String USUAL = "createdAt";
    public static final Map<String, QueueSort> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(sort -> sort.label, Function.identity()));

    private final String label;
    private final String order;
    private final String beyond;

    QueueSort(String label, String order, String beyond) {
        this.label = label;
        this.order = order;
        this.beyond = beyond;
    }

    /** Returns the order of the rows of an alias, in SQL. */
    String order(String alias) {
        return alias + '.' + order.formatted(alias);
    }

    String beyond() {
        return beyond;
    }

    /** Returns what {@link #beyond} compares with, as text. */
    public String place(KeptComment comment) {
        return this == LIKELIEST_SPAM
                ? String.valueOf(comment.score())
                : comment.createdAt().toString();
    }
}
