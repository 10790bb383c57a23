package dev.midad.foundation.delivery;

import dev.midad.foundation.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One answer in the making, and all who wait for it. Guarded by the cache that it belongs to. */
final class PendingAnswer {

    /** What becomes of it for somebody who waits. */
    sealed interface Outcome {

        /**
         * Here it is.
         *
         * @param isOvertaken whether something that it depends on has changed since it was begun
         * @param isKept whether it was kept
         */
        record Answered(Answer answer, boolean isOvertaken, boolean isKept) implements Outcome {}

        /** All are refused for the same reason. */
        record Refused(ProblemException refusal) implements Outcome {}

        /** What is there is too old for them, or whoever made it went away: they ask once more, together. */
        record Again() implements Outcome {}

        /** It is nothing that could be shared: they must have it made themselves. */
        record Nothing() implements Outcome {}
    }

    private record Waiting(int since, Consumer<Outcome> then) {}

    private final String key;
    private final long began = System.nanoTime();
    private final List<Waiting> waiting = new ArrayList<>();
    // What changed while it was in the making, in order; null for everything.
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

    /** How many of the changes passed before one that the answer depends on; all of them where none did. */
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

    /** Who came before the first change that matters is told this; the others came after it, and must ask anew. */
    List<Runnable> complete(Outcome outcome, int unaffected) {
        return waiting.stream()
                .<Runnable>map(one -> {
                    var told = one.since() <= unaffected ? outcome : new Outcome.Again();
                    return () -> one.then().accept(told);
                })
                .toList();
    }
}
