package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Parameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bounds a time.
 *
 * @param from the earliest that lies in it; null where it has no beginning
 * @param to the first that lies behind it; null where it has no end
 */
record TimeRange(@Nullable Instant from, @Nullable Instant to) {

    /** Reads the two parameters {@code updatedFrom} and {@code updatedTo} of the name {@code updated}. */
    static TimeRange read(String name, @Nullable String from, @Nullable String to) {
        return new TimeRange(Parameters.instant(name + "From", from), Parameters.instant(name + "To", to));
    }
}
