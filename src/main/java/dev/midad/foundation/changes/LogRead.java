package dev.midad.foundation.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The log was read to its end: with this, everything is told that was committed before the reading began.
 *
 * @param changes what is new since the reading before, by this replica or another
 * @param began {@link System#nanoTime()} when the reading began
 * @param nextMoment {@link System#nanoTime()} at the next time, known by now, at which something is published or
 *     withdrawn; null where none is
 * @param primary what the database was like behind that
 * @param isAnew whether changes may be missing between the reading before and this one: the first since the start, or
 *     since the database was put back from a copy
 * @param isResumed whether it is the first over its connection: whoever follows the log goes back to their position
 */
public record LogRead(
        List<LoggedChange> changes,
        long began,
        @Nullable Long nextMoment,
        PrimaryState primary,
        boolean isAnew,
        boolean isResumed) {

    public LogRead {
        changes = List.copyOf(changes);
    }
}
