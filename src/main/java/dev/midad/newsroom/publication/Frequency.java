package dev.midad.newsroom.publication;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how often an issue comes out. */
@Schema(
        examples = "weekly",
        description = "How often an issue comes out",
        enumeration = {"daily", "weekly", "biweekly", "monthly", "bimonthly", "quarterly", "yearly"})
public enum Frequency {
    DAILY(Period.ofDays(1)),
    WEEKLY(Period.ofWeeks(1)),
    BIWEEKLY(Period.ofWeeks(2)),
    MONTHLY(Period.ofMonths(1)),
    BIMONTHLY(Period.ofMonths(2)),
    QUARTERLY(Period.ofMonths(3)),
    YEARLY(Period.ofYears(1));

    private final Period period;

    Frequency(Period period) {
        this.period = period;
    }

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Frequency tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** Returns the date of the issue that follows one of this date. */
    public LocalDate after(LocalDate date) {
        return date.plus(period);
    }
}
