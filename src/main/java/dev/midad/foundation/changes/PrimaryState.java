package dev.midad.foundation.changes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Describes the primary after the log was read: a standby that has replayed the write-ahead log up to the position, and
 * whose clock is as late, shows everything that was read, until the next moment.
 *
 * @param position in the write-ahead log, as PostgreSQL writes it
 * @param nextMoment when, by this clock, something is published or withdrawn next; null where nothing is planned
 */
public record PrimaryState(
        String position, Instant clock, @Nullable Instant nextMoment) {}
