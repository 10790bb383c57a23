package dev.midad.foundation.reach;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads how long another machine asks to be left alone, in the header of that name (RFC 9110, 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /** Returns the pause that is asked for in seconds or until a date; null where the header is neither, or in the past. */
    public static @Nullable Duration read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            var asked = header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            Instant.now(), ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.isNegative() ? null : asked;
        } catch (DateTimeException | ArithmeticException neither) {
            return null;
        }
    }
}
