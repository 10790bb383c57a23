package dev.midad.foundation.changes;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come who wants each change as soon as it is committed. Behind the {@link #position} all is told;
 * beyond it, because of transactions that began early and end late, only what the last look at the log could see.
 *
 * @param position up to here everything is told, and nothing can come any more: what may be kept for another day
 * @param seen what the last look could see
 * @param look the one that is under way, where it takes more than one step
 */
public record LogPoint(
        LogPosition position, Snapshot seen, @Nullable Look look) {

    /**
     * Which transactions were committed at a moment.
     *
     * @param server by when it was started; the numbers of transactions on another say nothing
     * @param text PostgreSQL's {@code pg_snapshot}
     */
    record Snapshot(String server, String text) {

        static final Snapshot NOTHING = new Snapshot("", "1:1:");
    }

    /**
     * One look at all that was committed when it began.
     *
     * @param until what it can see
     * @param settled the last change behind which nothing could come any more when it began
     * @param told the last change that it has told
     */
    record Look(Snapshot until, LogPosition settled, LogPosition told) {}

    /** Whoever comes back to a log after a while, or over another connection, may be told some changes twice. */
    public static LogPoint at(LogPosition position) {
        return new LogPoint(position, Snapshot.NOTHING, null);
    }

    /** When a step has told some of what the look can see. */
    LogPoint within(Look look, LogPosition told) {
        var behind = told.compareTo(look.settled()) < 0 ? told : look.settled();
        return new LogPoint(later(behind), seen, new Look(look.until(), look.settled(), told));
    }

    /** When it has told all of it. */
    LogPoint after(Look look) {
        return new LogPoint(later(look.settled()), look.until(), null);
    }

    private LogPosition later(LogPosition other) {
        return other.compareTo(position) > 0 ? other : position;
    }
}
