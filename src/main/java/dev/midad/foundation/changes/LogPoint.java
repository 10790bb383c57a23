package dev.midad.foundation.changes;

import org.jspecify.annotations.Nullable;

/**
 * Says how far a reader of the log has come that wants each change as soon as it is committed. Up to the {@link
 * #position} everything is told. Beyond it, because some transactions begin early and end late, only what the last look
 * at the log could see is told.
 *
 * @param position up to here everything is told, and nothing can appear any more; this is what a client may keep
 * @param seen what the last look could see
 * @param look the look that is under way, where it takes more than one step
 */
public record LogPoint(
        LogPosition position, Snapshot seen, @Nullable Look look) {

    /**
     * Says which transactions were committed at one moment.
     *
     * @param server the time at which the server was started; the numbers of transactions on another server say nothing
     * @param text PostgreSQL's {@code pg_snapshot}
     */
    record Snapshot(String server, String text) {

        static final Snapshot NOTHING = new Snapshot("", "1:1:");
    }

    /**
     * Looks at everything that was committed when the look began.
     *
     * @param until what the look can see
     * @param settled the last change before which nothing could appear any more when the look began
     * @param told the last change that the look has told
     */
    record Look(Snapshot until, LogPosition settled, LogPosition told) {}

    /**
     * Returns the point for a reader that comes back to the position after a while or over another connection; it may
     * be told some changes twice.
     */
    public static LogPoint at(LogPosition position) {
        return new LogPoint(position, Snapshot.NOTHING, null);
    }

    /** Returns whether everything is told that can be seen at a moment: no transaction has ended since the last look. */
    boolean hasSeen(Snapshot moment) {
        return look == null && seen.equals(moment);
    }

    /** Returns the point from which the steps tell what the look can see. */
    LogPoint looking(Look look) {
        return new LogPoint(position, seen, look);
    }

    /** Returns the point after a step that has told some of what the look can see. */
    LogPoint within(Look look, LogPosition told) {
        var behind = told.compareTo(look.settled()) < 0 ? told : look.settled();
        return new LogPoint(later(behind), seen, new Look(look.until(), look.settled(), told));
    }

    /** Returns the point after the look has told everything that it can see. */
    LogPoint after(Look look) {
        return new LogPoint(later(look.settled()), look.until(), null);
    }

    private LogPosition later(LogPosition other) {
        return other.compareTo(position) > 0 ? other : position;
    }
}
