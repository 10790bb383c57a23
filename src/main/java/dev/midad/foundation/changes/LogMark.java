package dev.midad.foundation.changes;

import java.util.UUID;

/**
 * How far somebody outside has come who will be back in weeks: the position, and what tells its change from another that
 * may stand there after the database was put back from a copy.
 *
 * @param epoch of the log as a whole
 * @param at when the change was made, in microseconds
 */
public record LogMark(UUID epoch, LogPosition position, long at) {}
