package dev.midad.newsroom.issuedesk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reckons days by the calendar of Umm al-Qura, which Saudi Arabia uses and the JDK has tables of, for the Hijri years 1300
 * to 1600 ({@link java.time.chrono.HijrahChronology}).
 */
final class Hijri {

    private Hijri() {}

    /** Returns the Hijri day as {@code 1446-05-11}; null for a day that the tables do not reach. */
    static @Nullable String of(LocalDate day) {
        try {
            var hijri = HijrahDate.from(day);
            return String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02d",
                    hijri.get(ChronoField.YEAR_OF_ERA),
                    hijri.get(ChronoField.MONTH_OF_YEAR),
                    hijri.get(ChronoField.DAY_OF_MONTH));
        } catch (DateTimeException beyondTheTables) {
            return null;
        }
    }
}
