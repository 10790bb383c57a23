package dev.midad.foundation.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the database was like when the log had been read: whoever has replayed it up to the position, by a clock that has come
 * as far, shows all that was read, until the next moment.
 *
 * @param position in the write-ahead log, as PostgreSQL writes it
 * @param nextMoment when, by this clock, something is published or withdrawn next; null where nothing is planned
 */
public record PrimaryState(
        String position, Instant clock, @Nullable Instant nextMoment) {}
