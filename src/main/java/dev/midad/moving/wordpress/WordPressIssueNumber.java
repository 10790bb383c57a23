package dev.midad.moving.wordpress;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the number of an issue as its name tells it, in the digits of any script.
 *
 * @param last the last number of a double issue, null for any other
 */
record WordPressIssueNumber(int number, @Nullable Integer last) {

    private static final String DIGITS = "(?<!\\p{Nd})(\\p{Nd}{1,7})(?!\\p{Nd})";
    private static final String SECOND = "(?:\\s*(?:[-–—/_&+]|و|الى|إلى)\\s*(\\p{Nd}{1,7})(?!\\p{Nd}))?";
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?:عدد|العددان|العددين|أعداد|الأعداد|رقم|issue|number|no\\.?|nr\\.?|№|#)[\\s:\\-–—_.()«]*" + DIGITS
                    + SECOND);
    private static final Pattern ANY = Pattern.compile(DIGITS + SECOND);
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\p{Nd})[,٬](?=\\p{Nd}{3}(?!\\p{Nd}))");
    private static final Pattern WORDS = Pattern.compile(
            "(?iu)العددان|العددين|العدد|عدد|الأعداد|أعداد|رقم|issue|number|\\bno\\b|\\bnr\\b|№|و|إلى|الى|[\\p{Nd}\\p{P}\\p{S}\\s]");
    /** Bounds the issues that one may stand for: beyond it, the second number is a month or a year. */
    private static final int MOST_TOGETHER = 10;

    /** Reads the name, or else the slug: the number behind a word such as العدد, or else the first one. */
    static Optional<WordPressIssueNumber> of(String name, String slug) {
        return in(name).or(() -> in(slug));
    }

    private static Optional<WordPressIssueNumber> in(String written) {
        var text = THOUSANDS.matcher(written).replaceAll("");
        return first(NAMED, text).or(() -> first(ANY, text));
    }

    private static Optional<WordPressIssueNumber> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find() || Integer.parseInt(found.group(1)) == 0) {
            return Optional.empty();
        }
        var number = Integer.parseInt(found.group(1));
        var second = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return Optional.of(
                new WordPressIssueNumber(number, second > number && second <= number + MOST_TOGETHER ? second : null));
    }

    /** Tells whether the name says nothing but the number. */
    static boolean isAllOf(String name) {
        return WORDS.matcher(name).replaceAll("").isEmpty();
    }
}
