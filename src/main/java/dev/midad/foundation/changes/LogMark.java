package dev.midad.foundation.changes;

import java.util.UUID;

/**
 * Marks how far a client has come that will be back in weeks: the position, and what tells its change from another one
 * that may stand there after the database was restored from a copy.
 *
 * @param epoch the epoch of the log as a whole
 * @param at when the change was made, in microseconds
 */
public record LogMark(UUID epoch, LogPosition position, long at) {}
