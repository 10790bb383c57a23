package dev.midad.foundation.changes;

/** Whether the log still knows what came after a mark. */
public enum LogMemory {
    /** All of it. */
    WHOLE,
    /** Not all: the first of it was thrown away after its time. */
    TOO_OLD,
    /** The mark was made in a log that is no more: the database was put back from a copy. */
    LOST
}
