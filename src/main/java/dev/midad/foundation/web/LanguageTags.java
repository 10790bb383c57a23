package dev.midad.foundation.web;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Which of the tags serves whoever asks for the language: itself, or for en-GB plain en (RFC 4647, 3.4). */
    public static Optional<String> lookUp(Set<String> tags, @Nullable String language) {
        return language == null
                ? Optional.empty()
                : Stream.of(language, language.split("-", 2)[0])
                        .filter(tags::contains)
                        .findFirst();
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
