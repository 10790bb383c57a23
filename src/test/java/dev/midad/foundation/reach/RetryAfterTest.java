package dev.midad.foundation.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another machine asks for is read as it may be written. */
class RetryAfterTest {

    @Test
    void itIsSecondsOrADate() {
        var date = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME);

        assertEquals(Duration.ofMinutes(2), RetryAfter.read("120"));
        var asked = RetryAfter.read(date);
        assertTrue(asked != null && asked.toMinutes() > 55 && asked.toMinutes() <= 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Wed, 13 Nov 2024 06:00:00 GMT"})
    void whatIsNeitherAsksForNothing(String header) {
        assertNull(RetryAfter.read(header));
    }
}
