package dev.midad.foundation.web;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes language tags in their canonical form (BCP 47): en-gb and EN-GB become en-GB. */
public final class LanguageTags {

    private static final int LONGEST = 35;

    private LanguageTags() {}

    /**
     * Returns the canonical form; empty where the text is no well-formed language tag, or is longer than 35 characters.
     */
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

    /** Returns the canonical form of a tag that was validated before. */
    public static String canonical(String tag) {
        return parse(tag).orElseThrow();
    }

    /**
     * Returns the tag that serves a client which asks for the language: the language itself, or plain en for en-GB (RFC
     * 4647, 3.4); empty where there is none.
     */
    public static Optional<String> lookUp(Set<String> tags, @Nullable String language) {
        return language == null
                ? Optional.empty()
                : Stream.of(language, language.split("-", 2)[0])
                        .filter(tags::contains)
                        .findFirst();
    }

    /** Returns the same map with canonical keys, which were validated before; an empty map for null. */
    public static <T> Map<String, T> canonicalKeys(@Nullable Map<String, T> byTag) {
        var canonical = new HashMap<String, T>();
        if (byTag != null) {
            byTag.forEach((tag, value) -> canonical.put(canonical(tag), value));
        }
        return Map.copyOf(canonical);
    }
}
