package dev.midad.language.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/** Which way a language, or a text, is written. */
public final class Direction {

    private static final String RIGHT_TO_LEFT = "rtl";
    private static final String LEFT_TO_RIGHT = "ltr";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    // A publication has few languages, and asks for every article.
    private static final Cache<String, String> KNOWN =
            Caffeine.newBuilder().maximumSize(100).build();

    private Direction() {}

    /** {@code rtl} or {@code ltr} for a BCP 47 tag, by the script that CLDR knows the language to be written in. */
    public static String of(String languageTag) {
        return KNOWN.get(
                languageTag, tag -> ULocale.forLanguageTag(tag).isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
    }

    /**
     * The direction of most of a text's words, each by its first strong letter (UAX #9); that of the first where both are
     * even. A name of a product at the beginning does not turn an Arabic sentence round, and links count for nothing.
     *
     * @param otherwise of a text that has no word with a strong letter
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
