package dev.midad.language.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Tells in which direction a language, or a text, is written. */
public final class Direction {

    private static final String RIGHT_TO_LEFT = "rtl";
    private static final String LEFT_TO_RIGHT = "ltr";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    // A publication has few languages, and every article needs the direction of its own.
    private static final Cache<String, String> KNOWN =
            Caffeine.newBuilder().maximumSize(100).build();

    private Direction() {}

    /**
     * Returns {@code rtl} or {@code ltr} for a BCP 47 tag, by the script in which the language is written, as CLDR
     * knows it.
     */
    public static String of(String languageTag) {
        return KNOWN.get(
                languageTag, tag -> ULocale.forLanguageTag(tag).isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    }

    /**
     * Returns the direction of most of a text's words, each by its first strong letter (UAX #9); the direction of the
     * first word where both are even. So a product's name at the beginning does not turn an Arabic sentence round.
     * Links do not count.
     *
     * @param otherwise the direction of a text that has no word with a strong letter
     */
    public static String ofText(String text, String otherwise) {
        var balance = 0;
        var first = 0;
        for (var word : SPACES.split(Links.without(text))) {
            var direction = ofWord(word);
            balance += direction;
            first = first == 0 ? direction : first;
        }
        var most = balance == 0 ? first : balance;
        return most == 0 ? otherwise : most > 0 ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /**
     * Returns the direction of a paragraph in an article: the other one only where both its first strong letter and most
     * of its words say so, and so neither a foreign name at the beginning nor a foreign quotation turns it round.
     */
    static String ofParagraph(String text, String article) {
        var first = ofWord(text);
        var isOther = first != 0 && (first > 0) != article.equals(RIGHT_TO_LEFT);
        return isOther ? ofText(text, article) : article;
    }

    private static int ofWord(String word) {
        return word.codePoints()
                .map(Direction::ofLetter)
                .filter(direction -> direction != 0)
                .findFirst()
                .orElse(0);
    }

    private static int ofLetter(int letter) {
        return switch (UCharacter.getDirection(letter)) {
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> 1;
            case UCharacterDirection.LEFT_TO_RIGHT -> -1;
            default -> 0;
        };
    }
}
