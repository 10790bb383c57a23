package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentRef;
import java.util.List;

/**
 * Holds the next few references to content of which copies are to be told.
 *
 * @param end how far a copy has come once it has taken over all of them
 */
record SyncStep(List<Told> things, SyncPlace end) {

    /**
     * Refers to one piece of content of which copies are to be told.
     *
     * @param isMoved whether it may have moved to another section, language or date
     * @param isTold whether the log tells of its own change elsewhere; then only its removal from a copy is news
     * @param then how far a copy has come once it has taken this over
     */
    record Told(ContentRef ref, boolean isMoved, boolean isTold, SyncPlace then) {}

    SyncStep {
        things = List.copyOf(things);
    }

    /**
     * Returns the step that tells of these.
     *
     * @param most how many were asked for; where there are fewer, there are no more
     * @param after how far a copy has come once there are no more
     */
    static SyncStep of(List<Told> things, int most, SyncPlace after) {
        return new SyncStep(
                things,
                things.size() < most ? after : things.get(things.size() - 1).then());
    }
}
