package dev.midad.foundation.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that the log was read to its end: with this event, everything is told that was committed before the reading
 * began.
 *
 * @param changes what is new since the last reading, by this replica or another
 * @param began {@link System#nanoTime()} when the reading began
 * @param nextMoment {@link System#nanoTime()} at the next time, known by now, at which something is published or
 *     withdrawn; null where none is
 * @param primary the state of the primary as the changes were read
 * @param isAnew whether changes may be missing between the last reading and this one: this is the first since the
 *     start, or since the database was restored from a copy
 * @param isResumed whether this is the first reading over its connection: a follower of the log goes back to its
 *     position
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

    /** Returns whether something has changed since the last reading, or may have. */
    boolean isNews() {
        return isAnew || isResumed || !changes.isEmpty();
    }
}
