package dev.midad.foundation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names a language in which a problem is explained. */
public enum Language {
    ARABIC("ar"),
    ENGLISH("en");

    private static final List<String> SPOKEN = List.of("ar", "en");
    private static final int MOST_RANGES = 50;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    /** Describes a language range with its weight (RFC 4647, 2.1; RFC 9110, 12.4.2). */
    private static final Pattern RANGE = Pattern.compile(
            "(?:\\*|[a-z]{1,8}(?:-(?:[a-z0-9]{1,8}|\\*)){0,8})(?:;q=(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?",
            Pattern.CASE_INSENSITIVE);

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
     * Midad does not speak. What is no language range is left out; where nothing else is there, the answer is English.
     */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ARABIC;
        }
        var ranges = Arrays.stream(header.split(",", MOST_RANGES + 1))
                .limit(MOST_RANGES)
                .map(range -> WHITE_SPACE.matcher(range).replaceAll(""))
                .filter(range -> RANGE.matcher(range).matches())
                .collect(Collectors.joining(","));
        if (ranges.isEmpty()) {
            return ENGLISH;
        }
        var wishes = Locale.LanguageRange.parse(ranges);
        if (wishes.get(0).getRange().equals("*")) {
            return ARABIC;
        }
        return "ar".equals(Locale.lookupTag(wishes, SPOKEN)) ? ARABIC : ENGLISH;
    }
}
