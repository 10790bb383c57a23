package dev.midad.web;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Language tags in their canonical writing (BCP 47): en-gb and EN-GB are en-GB. */
public final class LanguageTags {

    private static final int LONGEST = 35;

    private LanguageTags() {}

    /** Empty where it is no well-formed tag of a language, or longer than 35 characters. */
    public static Optional<String> parse(String tag) {
        if (tag.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** The canonical writing of a tag that was validated before. */
    public static String canonical(String tag) {
        return parse(tag).orElseThrow();
    }

    /** The same map with canonical keys, which were validated before; empty for null. */
    public static <T> Map<String, T> canonicalKeys(@Nullable Map<String, T> byTag) {
        var canonical = new HashMap<String, T>();
        if (byTag != null) {
            byTag.forEach((tag, value) -> canonical.put(canonical(tag), value));
        }
        return Map.copyOf(canonical);
    }
}
