package dev.midad.foundation.reading;

import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.database.Columns;
import dev.midad.foundation.database.NamedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records that a standby has everything the change log told in one reading, and that its clock is as late.
 *
 * @param read the reading of the change log
 * @param clock the standby's clock when it was asked
 * @param asked {@link System#nanoTime()} before the standby was asked, so that its clock is taken for later than it is
 */
record StandbyPosition(LogRead read, Instant clock, long asked) {

    static final NamedQuery STATE = NamedQuery.of("""
            select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(cast(:position as text) as pg_lsn) as has,
                clock_timestamp() as clock
            """);

    private static final NamedQuery LAG = NamedQuery.of("""
            select case when pg_last_wal_replay_lsn() >= cast(cast(:position as text) as pg_lsn) then 0
                else greatest(0, extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())) end
            """);

    // A standby whose clock is ahead may show a planned article early, by this much. Clocks that are set over the
    // network differ by less.
    private static final Duration MOST_AHEAD = Duration.ofMillis(100);

    /** Returns the position; null where the standby has not come as far yet. */
    static @Nullable StandbyPosition of(LogRead read, Connection connection) throws SQLException {
        var asked = System.nanoTime();
        return STATE.list(connection, position(read), row -> Optional.ofNullable(of(read, asked, Columns.of(row))))
                .get(0)
                .orElse(null);
    }

    /**
     * Returns the position; null where the standby has not come as far yet.
     *
     * @param row the result of {@link #STATE}
     */
    static @Nullable StandbyPosition of(LogRead read, long asked, Columns row) {
        var clock = row.moment("clock");
        var earliest = read.primary().clock();
        var latest = earliest.plusNanos(System.nanoTime() - read.began()).plus(MOST_AHEAD);
        return clock != null
                        && Boolean.TRUE.equals(row.flag("has"))
                        && !clock.isBefore(earliest)
                        && !clock.isAfter(latest)
                ? new StandbyPosition(read, clock, asked)
                : null;
    }

    /** Returns the lag in seconds. */
    static double lag(LogRead read, Connection connection) throws SQLException {
        return LAG.list(connection, position(read), row -> row.getDouble(1)).get(0);
    }

    private static Map<String, String> position(LogRead read) {
        return Map.of("position", read.primary().position());
    }

    /** Returns when the reading began; the standby has everything that was committed before. */
    long began() {
        return read.began();
    }

    /**
     * Returns whether the standby's clock is certainly before the next planned time, both as it was known then and as
     * it is known now.
     */
    boolean isBefore(@Nullable Instant nextMoment, long now) {
        var latest = clock.plusNanos(now - asked);
        return isBefore(latest, read.primary().nextMoment()) && isBefore(latest, nextMoment);
    }

    private static boolean isBefore(Instant time, @Nullable Instant moment) {
        return moment == null || time.isBefore(moment);
    }
}
