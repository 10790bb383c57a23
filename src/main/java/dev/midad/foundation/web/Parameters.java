package dev.midad.foundation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters, and refuses by name a value that cannot be read. */
public final class Parameters {

    private static final int MOST_TYPED = 200;

    private Parameters() {}

    public static boolean flag(String name, @Nullable String value) {
        return choice(name, value, "false", Map.of("true", true, "false", false));
    }

    /** Returns the choice that the value names; where no value is given, the choice of the usual name. */
    public static <T> T choice(String name, @Nullable String value, String usual, Map<String, T> choices) {
        var chosen = choices.get(value == null ? usual : value);
        if (chosen == null) {
            throw unknownValue(name, value == null ? usual : value, choices.keySet());
        }
        return chosen;
    }

    /** Returns the comma-separated names, each of which must be allowed; none where the parameter is left out. */
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

    /** Returns the language tag in its canonical form; null where the parameter is left out. */
    public static @Nullable String language(String name, @Nullable String value) {
        return value == null
                ? null
                : LanguageTags.parse(value)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                name,
                                "invalidLanguage",
                                new Message("A language tag such as ar or en-GB.", "رمز لغة مثل ar أو en-GB.")));
    }

    /**
     * Returns the whole number, which must lie within the two limits, both included; the usual number where none is
     * given.
     */
    public static int number(String name, @Nullable String value, int usual, int from, int to) {
        if (value == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // It is refused below, like every number that is out of range.
        }
        throw ProblemException.invalidParameter(
                name, "outOfRange", Message.of("A whole number from %s to %s.", "عدد صحيح من %s إلى %s.", from, to));
    }

    /**
     * Returns what somebody typed to find names by, up to 200 characters; null where the parameter is left out or has
     * nothing but spaces.
     */
    public static @Nullable String typed(String name, @Nullable String value) {
        if (value != null && value.length() > MOST_TYPED) {
            throw ProblemException.invalidParameter(
                    name, "tooLong", Message.of("At most %s characters.", "%s حرف على الأكثر.", MOST_TYPED));
        }
        return value == null || value.isBlank() ? null : value;
    }

    /**
     * Returns the moment, which must be in RFC 3339 form, in any offset, from year 1 to 9999; null where the parameter
     * is left out.
     */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        // A plus sign that the client did not escape arrives as a space.
        return Moments.parse(value.replace(' ', '+'))
                .orElseThrow(() -> ProblemException.invalidParameter(name, Moments.CODE, Moments.FORM));
    }

    /** Returns the day of the calendar, as RFC 3339 writes it; null where the parameter is left out. */
    public static @Nullable LocalDate date(String name, @Nullable String value) {
        return value == null
                ? null
                : Days.parse(value).orElseThrow(() -> ProblemException.invalidParameter(name, Days.CODE, Days.FORM));
    }

    /** Makes the problem of a parameter that refers to something that does not exist. */
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
