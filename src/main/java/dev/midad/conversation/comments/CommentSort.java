package dev.midad.conversation.comments;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which order threads are read; what answers a comment always follows it, oldest first. */
enum CommentSort {
    NEWEST("newest", "c.created_at desc, c.id desc", "(c.created_at, c.id) < (cast(:at as timestamptz), :id)"),
    OLDEST("oldest", "c.created_at, c.id", "(c.created_at, c.id) > (cast(:at as timestamptz), :id)"),
    MOST_LIKED(
            "most-liked",
            "c.likes desc, c.created_at desc, c.id desc",
            "(c.likes, c.created_at, c.id) < (:likes, cast(:at as timestamptz), :id)");

    static final String USUAL = "newest";
    static final Map<String, CommentSort> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(sort -> sort.label, Function.identity()));

    private final String label;
    private final String order;
    private final String beyond;

    CommentSort(String label, String order, String beyond) {
        this.label = label;
        this.order = order;
        this.beyond = beyond;
    }

    String label() {
        return label;
    }

    String order() {
        return order;
    }

    /** Returns the condition in SQL for what lies beyond the place of {@code :likes}, {@code :at} and {@code :id}. */
    String beyond() {
        return beyond;
    }
}
