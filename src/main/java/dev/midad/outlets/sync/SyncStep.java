package dev.midad.outlets.sync;

import dev.midad.foundation.changes.ContentRef;
import java.util.List;

/**
 * The next few things to be told.
 *
 * @param end how far the copy has come with all of them
 */
record SyncStep(List<Told> things, SyncPlace end) {

    /**
     * One of them.
     *
     * @param isMoved whether it may lie elsewhere than before
     * @param isTold whether it is told elsewhere, unless it does
     * @param then how far the copy has come with it
     */
    record Told(ContentRef ref, boolean isMoved, boolean isTold, SyncPlace then) {}

    SyncStep {
        things = List.copyOf(things);
    }
}
