package dev.midad.foundation.web;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters, and refuses by name what cannot be read. */
public final class Parameters {

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

    /** A language tag in its canonical writing. */
    public static @Nullable String language(String name, @Nullable String value) {
        return value == null
                ? null
                : LanguageTags.parse(value)
                        .orElseThrow(() -> ProblemException.invalidParameter(
                                name,
                                "invalidLanguage",
                                new Message("A language tag such as ar or en-GB.", "رمز لغة مثل ar أو en-GB.")));
    }

    /** A whole number from the one to the other, the usual where none is given. */
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
            // Refused below, with every number that is not allowed.
        }
        throw ProblemException.invalidParameter(
                name, "outOfRange", Message.of("A whole number from %s to %s.", "عدد صحيح من %s إلى %s.", from, to));
    }

    /** A moment as RFC 3339 writes it, in any offset, from year 1 to 9999. */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        // A plus sign that was not escaped arrives as a space.
        return Moments.parse(value.replace(' ', '+'))
                .orElseThrow(() -> ProblemException.invalidParameter(name, Moments.CODE, Moments.FORM));
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
