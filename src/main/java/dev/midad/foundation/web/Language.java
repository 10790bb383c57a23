package dev.midad.foundation.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names a language in which a problem is explained. */
public enum Language {
    ARABIC("ar"),
    ENGLISH("en");

    private static final List<String> SPOKEN = List.of("ar", "en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /**
     * Returns the language that the Accept-Language header asks for, by RFC 4647 look-up: Arabic where the header is
     * absent, blank or begins with any language ({@code *}); English where the client asks only for languages that
     * Midad does not speak, or the header cannot be parsed.
     */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ARABIC;
        }
        try {
            var ranges = Locale.LanguageRange.parse(header);
            if (ranges.get(0).getRange().equals("*")) {
                return ARABIC;
            }
            return "ar".equals(Locale.lookupTag(ranges, SPOKEN)) ? ARABIC : ENGLISH;
        } catch (IllegalArgumentException notALanguageRange) {
            return ENGLISH;
        }
    }
}
