package dev.midad.foundation.changes;

/** Says whether the log still knows what came after a mark. */
public enum LogMemory {
    /** The log knows all of it. */
    WHOLE,
    /** The log does not know all of it: the oldest changes were deleted after their time. */
    TOO_OLD,
    /** The mark was made in a log that no longer exists: the database was restored from a copy. */
    LOST;

    /**
     * Holds what the log knows of a mark.
     *
     * @param isSameLog whether the mark was given by this log, and not by that of a former cluster
     * @param isPruned whether old changes were ever deleted
     * @param isHeld whether the log still has the change that the mark names
     * @param first when the oldest change was made that it has, in microseconds
     */
    record Known(boolean isSameLog, boolean isPruned, boolean isHeld, long first) {}

    static LogMemory of(LogMark mark, Known known) {
        if (!known.isSameLog()) {
            return LOST;
        }
        var isStart = mark.position().equals(LogPosition.START);
        if (isStart ? !known.isPruned() : known.isHeld()) {
            return WHOLE;
        }
        return isStart || mark.at() < known.first() ? TOO_OLD : LOST;
    }
}
