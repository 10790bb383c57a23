package dev.midad.foundation.delivery;

import dev.midad.foundation.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds one answer while it is made, and the requests that wait for it. The cache that owns it guards it by its lock.
 */
final class PendingAnswer {

    /** Says what a waiting request gets. */
    sealed interface Outcome {

        /**
         * Gives the finished answer.
         *
         * @param isOvertaken whether something that it depends on has changed since it was begun
         * @param isKept whether it was kept
         */
        record Answered(Answer answer, boolean isOvertaken, boolean isKept) implements Outcome {}

        /** Refuses all waiting requests for the same reason. */
        record Refused(ProblemException refusal) implements Outcome {}

        /**
         * Tells the request to ask again: the answer is too old for it, or the request that made it has ended without
         * one.
         */
        record Again() implements Outcome {}

        /** Tells the request to make its own answer, because this one cannot be shared. */
        record Nothing() implements Outcome {}
    }

    /** Holds one waiting request and the number of changes before it joined. */
    private record Waiting(int since, Consumer<Outcome> then) {}

    private final String key;
    private final long began = System.nanoTime();
    private final List<Waiting> waiting = new ArrayList<>();
    // This lists the tags that changed while the answer was made, in order; null stands for everything.
    private final List<@Nullable Set<String>> changes = new ArrayList<>();

    PendingAnswer(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    long began() {
        return began;
    }

    void join(Consumer<Outcome> then) {
        waiting.add(new Waiting(changes.size(), then));
    }

    void changed(@Nullable Set<String> tags) {
        changes.add(tags);
    }

    /** Returns how many changes came before the first one that the answer depends on; all of them where none did. */
    int unaffected(Set<String> tags) {
        for (var i = 0; i < changes.size(); i++) {
            var changed = changes.get(i);
            if (changed == null || changed.stream().anyMatch(tags::contains)) {
                return i;
            }
        }
        return changes.size();
    }

    boolean isAffected(int unaffected) {
        return unaffected < changes.size();
    }

    /**
     * Tells the outcome to the requests that joined before the first change that matters; the others joined after it,
     * and must ask again.
     */
    List<Runnable> complete(Outcome outcome, int unaffected) {
        return waiting.stream()
                .<Runnable>map(one -> {
                    var told = one.since() <= unaffected ? outcome : new Outcome.Again();
                    return () -> one.then().accept(told);
                })
                .toList();
    }
}
