package dev.midad.foundation.delivery;

import dev.midad.foundation.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One answer in the making, and all who wait for it. Guarded by the cache that it belongs to. */
final class Flight {

    /** What becomes of it for somebody who waits. */
    sealed interface Landing {

        /**
         * Here it is.
         *
         * @param isOvertaken whether something that it depends on has changed since it was begun
         * @param isKept whether it was kept
         */
        record Answered(Answer answer, boolean isOvertaken, boolean isKept) implements Landing {}

        /** All are refused for the same reason. */
        record Refused(ProblemException refusal) implements Landing {}

        /** What is there is too old for them, or whoever made it went away: they ask once more, together. */
        record Again() implements Landing {}

        /** It is nothing that could be shared: they must have it made themselves. */
        record Nothing() implements Landing {}
    }

    private record Waiting(int since, Consumer<Landing> then) {}

    private final String key;
    private final long began = System.nanoTime();
    private final List<Waiting> waiting = new ArrayList<>();
    // What changed while it was in the making, in order; null for everything.
    private final List<@Nullable Set<String>> changes = new ArrayList<>();

    Flight(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    long began() {
        return began;
    }

    void board(Consumer<Landing> then) {
        waiting.add(new Waiting(changes.size(), then));
    }

    void changed(@Nullable Set<String> tags) {
        changes.add(tags);
    }

    /** How many of the changes passed before one that the answer depends on; all of them where none did. */
    int unharmed(Set<String> tags) {
        for (var i = 0; i < changes.size(); i++) {
            var changed = changes.get(i);
            if (changed == null || changed.stream().anyMatch(tags::contains)) {
                return i;
            }
        }
        return changes.size();
    }

    boolean isHarmed(int unharmed) {
        return unharmed < changes.size();
    }

    /** Who came before the first change that matters is told this; the others came after it, and must ask anew. */
    List<Runnable> land(Landing landing, int unharmed) {
        return waiting.stream()
                .<Runnable>map(one -> {
                    var told = one.since() <= unharmed ? landing : new Landing.Again();
                    return () -> one.then().accept(told);
                })
                .toList();
    }
}
