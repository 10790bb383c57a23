package dev.midad.foundation.changes;

import java.util.List;

/**
 * Holds what one step along the log has found.
 *
 * @param changes in the order of transactions; each is told once
 * @param next where the next step begins
 */
public record LogStep(List<LoggedChange> changes, LogPoint next) {

    public LogStep {
        changes = List.copyOf(changes);
    }

    /** Returns whether everything is told that was committed before the look began. */
    public boolean isAtTheEnd() {
        return next.look() == null;
    }
}
