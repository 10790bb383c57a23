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
    /** Says what a letter becomes beside any other letters; zero where that takes the longer way. */
    private static final char[] ONE_BY_ONE = oneByOne();

    /** Holds the letters that are written in one way only. */
    private static final BitSet PLAIN = plain();

    private Folding() {}

    /** Returns the form in which texts are compared. Folding a folded text changes nothing. */
    public static String fold(String text) {
        for (var i = 0; i < text.length(); i++) {
            var folded = oneByOne(text.charAt(i));
            if (folded == 0) {
                return foldLetters(text);
            }
            if (folded != text.charAt(i)) {
                return foldedFrom(text, i);
            }
        }
        return text;
    }

    /** Folds letter by letter, as most texts can be; the others take the longer way. */
    private static String foldedFrom(String text, int first) {
        var letters = text.toCharArray();
        for (var i = first; i < letters.length; i++) {
            letters[i] = oneByOne(letters[i]);
            if (letters[i] == 0) {
                return foldLetters(text);
            }
        }
        return new String(letters);
    }

    private static char oneByOne(char letter) {
        return letter < LAST_ARABIC ? ONE_BY_ONE[letter] : 0;
    }

    private static String foldLetters(String text) {
        return CASEFOLD.normalize(mapped(CASEFOLD.normalize(text)));
    }

    /** Returns the text without vowel signs and tatweel; every letter stays what it is. */
    public static String withoutSigns(String text) {
        var first = 0;
        while (first < text.length() && !isSign(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var bare = new StringBuilder(text.length()).append(text, 0, first);
        text.substring(first).codePoints().filter(letter -> !isSign(letter)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    /**
     * Returns whether the text certainly has neither signs nor invisible characters, nor letters that Unicode writes in
     * another way as well; most words are so.
     */
    public static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!PLAIN.get(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char[] oneByOne() {
        var folded = new char[LAST_ARABIC];
        IntStream.range(0, LAST_ARABIC).filter(letter -> !isMark(letter)).forEach(letter -> {
            var own = foldLetters(Character.toString(letter));
            if (own.length() == 1 && !isMark(own.charAt(0))) {
                folded[letter] = own.charAt(0);
            }
        });
        return folded;
    }

    private static BitSet plain() {
        var nfkc = Normalizer2.getNFKCInstance();
        var plain = new BitSet();
        IntStream.range(0, LAST_ARABIC)
                .filter(letter -> ONE_BY_ONE[letter] != 0 && !isSign(letter))
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .filter(letter -> nfkc.normalize(Character.toString(letter)).equals(Character.toString(letter)))
                .forEach(plain::set);
        return plain;
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
