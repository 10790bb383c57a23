package dev.midad.language.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes and checks slugs: the readable names of pages in their addresses, in the letters of their own language. */
public final class Slug {

    /** Limits a slug's length in UTF-8 to about 100 Arabic letters, which file systems and search engines accept. */
    public static final int MAX_BYTES = 200;

    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’ʼ‘](?=\\p{L})");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    // «مسئول» and «مسؤول», «رءوس» and «رؤوس» are one word: before a waw the hamza has several seats.
    private static final Pattern HAMZA_BEFORE_WAW = Pattern.compile("[ئء](?=[\\p{M}\\p{Cf}ـ]*و)");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Slug() {}

    /** Says what keeps a text from being a slug. */
    public enum Problem {
        EMPTY("empty"),
        TOO_LONG("tooLong"),
        INVALID_CHARACTERS("invalidCharacters"),
        LOOKS_LIKE_ID("looksLikeId");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Makes a slug of a headline: its words with hyphens between, without vowel signs and tatweel, in lower case, cut
     * at a word's end. Returns an empty text where the headline has no letter and no digit.
     */
    public static String fromHeadline(String headline) {
        var words = nfc(headline).toLowerCase(Locale.ROOT);
        words = APOSTROPHES.matcher(words).replaceAll("");
        words = INVISIBLE.matcher(words).replaceAll("");
        var plain = new StringBuilder(words.length());
        words.codePoints().filter(letter -> !Folding.isSign(letter)).forEach(plain::appendCodePoint);
        var slug = BETWEEN_WORDS.matcher(nfc(plain.toString())).replaceAll("-");
        return cut(trimmed(slug), MAX_BYTES);
    }

    /** Returns the slug with {@code -number} after it, cut where the two together would be too long. */
    public static String numbered(String slug, int number) {
        var ending = "-" + number;
        return cut(slug, MAX_BYTES - ending.length()) + ending;
    }

    /**
     * Returns the form by which a slug is found, however it is written: folded, with one hyphen for whatever stands
     * between its words, and without what stands around them. The key of a key is itself.
     */
    public static String key(String slug) {
        var folded = Folding.fold(HAMZA_BEFORE_WAW.matcher(nfc(slug)).replaceAll("و"));
        return trimmed(BETWEEN_WORDS.matcher(folded).replaceAll("-"));
    }

    /** Returns the form by which a path is found, in which signs between words count. */
    public static String pathKey(String path) {
        // PostgreSQL accepts no NUL, not even in a search that finds nothing.
        return Folding.fold(path).replace("\0", "");
    }

    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns what keeps a chosen slug from being valid; empty where nothing does. */
    public static Optional<Problem> problem(String slug) {
        if (!slug.isEmpty() && !ALLOWED.matcher(slug).matches()) {
            return Optional.of(Problem.INVALID_CHARACTERS);
        }
        // The key is checked, because Unicode counts the tatweel as a letter, but the key drops it.
        if (!LETTER_OR_DIGIT.matcher(key(slug)).find()) {
            return Optional.of(Problem.EMPTY);
        }
        if (bytes(slug) > MAX_BYTES) {
            return Optional.of(Problem.TOO_LONG);
        }
        return ID.matcher(slug).matches() ? Optional.of(Problem.LOOKS_LIKE_ID) : Optional.empty();
    }

    private static String trimmed(String slug) {
        var from = slug.startsWith("-") ? 1 : 0;
        var to = slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return from < to ? slug.substring(from, to) : "";
    }

    private static String cut(String slug, int mostBytes) {
        if (bytes(slug) <= mostBytes) {
            return slug;
        }
        var end = 0;
        var room = mostBytes;
        while (room >= bytes(Character.toString(slug.codePointAt(end)))) {
            room -= bytes(Character.toString(slug.codePointAt(end)));
            end = slug.offsetByCodePoints(end, 1);
        }
        // A word that fits to its last letter is kept; a word that is cut through is dropped, unless it is the only
        // one.
        var wordsEnd = slug.charAt(end) == '-' ? end : slug.lastIndexOf('-', end);
        return slug.substring(0, wordsEnd > 0 ? wordsEnd : end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
