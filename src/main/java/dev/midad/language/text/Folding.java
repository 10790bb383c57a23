package dev.midad.language.text;

import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Makes different spellings of the same word equal: text that is shown keeps its letters, text that is compared is
 * folded.
 *
 * <p>The steps are those of Arabic information retrieval (Larkey, Ballesteros and Connell, SIGIR 2002,
 * "normalization"), between two rounds of Unicode's NFKC_Casefold (UAX #31): vowel signs, the tatweel and the combining
 * hamza are removed; the forms of alef become a bare one; ى and ئ become ي, ؤ becomes و, ة becomes ه; the Persian ک and
 * ی become ك and ي; all decimal digits become those of ASCII. NFKC_Casefold also removes invisible characters
 * (zero-width, bidi).
 */
public final class Folding {

    private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final int LAST_ARABIC = 0x700;
    /** Holds the letters that folding leaves alone beside any other letters. */
    private static final BitSet FOLDED = folded();

    private Folding() {}

    /** Returns the form in which texts are compared. Folding a folded text changes nothing. */
    public static String fold(String text) {
        return isFolded(text) ? text : foldLetters(text);
    }

    private static String foldLetters(String text) {
        return CASEFOLD.normalize(mapped(CASEFOLD.normalize(text)));
    }

    /** Returns the text without vowel signs and tatweel; every letter stays what it is. */
    public static String withoutSigns(String text) {
        if (text.codePoints().noneMatch(Folding::isSign)) {
            return text;
        }
        var bare = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !isSign(letter)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /** Returns whether the text is certainly folded already, as most words are; the others take the longer way. */
    private static boolean isFolded(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!FOLDED.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static BitSet folded() {
        var folded = new BitSet();
        IntStream.range(0, LAST_ARABIC)
                .filter(letter -> !isMark(letter))
                .filter(letter -> foldLetters(Character.toString(letter)).equals(Character.toString(letter)))
                .forEach(folded::set);
        return folded;
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static CharSequence mapped(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !isSign(letter)).map(Folding::letter).forEach(folded::appendCodePoint);
        return folded;
    }

    /** Returns whether the letter is a vowel sign, a mark of recitation, the combining hamza or the tatweel. */
    static boolean isSign(int letter) {
        return letter == 'ـ'
                || (letter >= 0x064B && letter <= 0x065F)
                || letter == 0x0670
                || (letter >= 0x0610 && letter <= 0x061A)
                || (letter >= 0x06D6 && letter <= 0x06ED && Character.getType(letter) == Character.NON_SPACING_MARK)
                || (letter >= 0x08CA && letter <= 0x08FF && Character.getType(letter) == Character.NON_SPACING_MARK);
    }

    private static int letter(int letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ' -> 'ا';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ؤ' -> 'و';
            case 'ة', 'ۃ', 'ہ', 'ھ', 'ۀ', 'ۂ', 'ە' -> 'ه';
            case 'ک', 'ڪ' -> 'ك';
            default ->
                Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER
                        ? '0' + Character.digit(letter, 10)
                        : letter;
        };
    }
}
