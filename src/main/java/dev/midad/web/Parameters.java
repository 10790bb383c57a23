package dev.midad.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters, and refuses by name what cannot be read. */
public final class Parameters {

    // PostgreSQL and RFC 3339 both end at four digits in what anyone writes; year 1 guards the other end.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Parameters() {}

    public static boolean flag(String name, @Nullable String value) {
        return choice(name, value, "false", Map.of("true", true, "false", false));
    }

    /** The choice that the value names, or that the usual name does where none is given. */
    public static <T> T choice(String name, @Nullable String value, String usual, Map<String, T> choices) {
        var chosen = choices.get(value == null ? usual : value);
        if (chosen == null) {
            throw unknownValue(name, value == null ? usual : value, choices.keySet());
        }
        return chosen;
    }

    /** Comma-separated names, each one of the allowed; none where the parameter is left out. */
    public static Set<String> names(String name, @Nullable String value, Set<String> allowed) {
        if (value == null) {
            return Set.of();
        }
        var names = new LinkedHashSet<String>();
        for (var part : value.split(",", -1)) {
            if (!allowed.contains(part)) {
                throw unknownValue(name, part, allowed);
            }
            names.add(part);
        }
        return names;
    }

    /** A moment as RFC 3339 writes it, in any offset, from year 1 to 9999. */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            // A plus sign that was not escaped arrives as a space.
            var instant = OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // Refused below, as a time beyond the range is.
        }
        throw ProblemException.invalidParameter(
                name,
                "invalidTime",
                new Message(
                        "A time such as 2024-11-13T06:00:00Z, from year 1 to 9999.",
                        "وقت مثل 2024-11-13T06:00:00Z، من السنة 1 إلى 9999."));
    }

    /** A reference in a parameter that leads to nothing. */
    public static ProblemException unknownRef(String name, String ref) {
        return ProblemException.invalidParameter(
                name, "notFound", Message.of("There is no «%s».", "لا يوجد «%s».", ref));
    }

    public static ProblemException unknownValue(String name, String value, Set<String> allowed) {
        return ProblemException.invalidParameter(
                name,
                "unknownValue",
                Message.of(
                        "«%s» is not allowed; allowed are %s.",
                        "القيمة «%s» غير مسموحة، والمسموح: %s.",
                        value,
                        String.join(", ", List.copyOf(allowed).stream().sorted().toList())));
    }
}
