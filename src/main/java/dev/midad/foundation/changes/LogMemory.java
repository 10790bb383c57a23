package dev.midad.foundation.changes;

/** Says whether the log still knows what came after a mark. */
public enum LogMemory {
    /** The log knows all of it. */
    WHOLE,
    /** The log does not know all of it: the oldest changes were deleted after their time. */
    TOO_OLD,
    /** The mark was made in a log that no longer exists: the database was restored from a copy. */
    LOST
}
