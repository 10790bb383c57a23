package dev.midad.newsroom.media;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges when a picture was taken: a year, a month, a day or a time, as exactly as that is known. */
final class TakenAt {

    private static final Pattern PARTS = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?");

    private TakenAt() {}

    /** Returns whether a text of the form names a moment of the calendar, from year 1 to 9999. */
    static boolean isInCalendar(String text) {
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            var day = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            if (parts.group(4) != null) {
                LocalTime.parse(parts.group(4));
            }
            if (parts.group(5) != null) {
                ZoneOffset.of(parts.group(5));
            }
            return day.getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Reads a number; the first of its kind where it is not said. */
    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
