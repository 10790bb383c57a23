package dev.midad.moving.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads times as WordPress writes them: once in UTC, and once by the site's clock. A draft often has zeros in place of
 * the first.
 */
final class WordPressTimes {

    private WordPressTimes() {}

    static Optional<Instant> utc(String gmt) {
        return local(gmt).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    static Optional<Instant> at(String written, ZoneId zone) {
        return local(written).map(time -> time.atZone(zone).toInstant());
    }

    /** Returns the time in UTC, or by the site's clock where that is missing. */
    static Optional<Instant> of(String gmt, String written, ZoneId zone) {
        return utc(gmt).or(() -> at(written, zone));
    }

    private static Optional<LocalDateTime> local(String written) {
        try {
            var time = LocalDateTime.parse(written.strip().replace(' ', 'T'));
            return time.getYear() > 0 ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException zerosOrNothing) {
            return Optional.empty();
        }
    }
}
