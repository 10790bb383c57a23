package dev.midad.language.words;

import dev.midad.language.text.Folding;
import dev.midad.language.words.WordPart.Link;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Finds the parts of words in a text: words end where Unicode lets them end (UAX #29), at signs between letters, and where
 * letters and digits or two scripts meet. Threads must not share an instance.
 */
final class WordParts {

    // A longer run of letters is no word; the scanner cuts it into pieces.
    static final int LONGEST = 100;

    private static final String APOSTROPHES = "'’‘";
    private static final String SIGNS = "-\u2010\u2012\u2013\u2212_\u203f@&+·";
    /** Lists what UAX #29 leaves inside words and what divides them here. */
    private static final String DIVIDING = APOSTROPHES + "_\u203f:·";

    private static final char DOT_ABOVE = '\u0307';

    private final StandardTokenizerImpl scanner = new StandardTokenizerImpl(new CharArrayReader(new char[0]));

    WordParts() {
        scanner.setBufferSize(LONGEST);
    }

    /** @param text a text in NFKC_Casefold */
    List<WordPart> read(String text) {
        var parts = new ArrayList<WordPart>();
        scanner.yyreset(new CharArrayReader(divided(text)));
        try {
            for (var type = scanner.getNextToken();
                    type != StandardTokenizerImpl.YYEOF;
                    type = scanner.getNextToken()) {
                var start = scanner.yychar();
                read(text, start, start + scanner.yylength(), isOfLetters(type), parts);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    /** Tells words from ideographs and emoji, which are taken one by one. */
    private static boolean isOfLetters(int type) {
        return type == StandardTokenizerImpl.WORD_TYPE || type == StandardTokenizerImpl.NUMERIC_TYPE;
    }

    private static char[] divided(String text) {
        var letters = text.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            if (DIVIDING.indexOf(letters[i]) >= 0 || (isPoint(letters[i]) && !isBetweenDigits(text, i))) {
                letters[i] = ' ';
            }
        }
        return letters;
    }

    private static boolean isPoint(char sign) {
        return sign == '.' || sign == '٫';
    }

    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.codePointBefore(at))
                && Character.isDigit(text.codePointAt(at + 1));
    }

    private static void read(String text, int start, int end, boolean isDivisible, List<WordPart> parts) {
        var from = start;
        while (from < end) {
            var isInside = from > start;
            if (!isDivisible) {
                from = add(text, from, end, isInside, parts);
            } else if (!Character.isLetterOrDigit(text.codePointAt(from))) {
                from++; // A sign between digits that make no number together.
            } else if (Character.isDigit(text.codePointAt(from))) {
                from = addNumber(text, from, end, isInside, parts);
            } else {
                from = add(text, from, endOfLetters(text, from, end), isInside, parts);
            }
        }
    }

    private static int addNumber(String text, int from, int end, boolean isInside, List<WordPart> parts) {
        var number = WrittenNumber.read(text, from, end);
        var link = link(text, from, isInside, parts);
        parts.add(new WordPart(from, number.end(), text.substring(from, number.end()), number.text(), link));
        return number.end();
    }

    private static int endOfLetters(String text, int from, int end) {
        var script = Character.UnicodeScript.COMMON;
        var at = from;
        while (at < end && !Character.isDigit(text.codePointAt(at))) {
            var letter = text.codePointAt(at);
            var own = script(letter);
            if (own != Character.UnicodeScript.COMMON) {
                if (script != Character.UnicodeScript.COMMON && script != own) {
                    return at;
                }
                script = own;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    /** Returns the script of a letter; marks and the tatweel go with any. */
    private static Character.UnicodeScript script(int letter) {
        if (letter >= 'a' && letter <= 'z') {
            return Character.UnicodeScript.LATIN;
        }
        if (letter >= 'ء' && letter <= 'ي') {
            return letter == 'ـ' ? Character.UnicodeScript.COMMON : Character.UnicodeScript.ARABIC;
        }
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.INHERITED ? Character.UnicodeScript.COMMON : script;
    }

    private static int add(String text, int from, int to, boolean isInside, List<WordPart> parts) {
        var written = text.substring(from, to);
        var folded = folded(written);
        if (!folded.isEmpty()) {
            parts.add(new WordPart(from, to, written, folded, link(text, from, isInside, parts)));
        }
        return to;
    }

    /** Folds a word; the dot that casefolding leaves above the small letter of the Turkish «İ» is no other letter. */
    static String folded(String word) {
        var folded = Folding.fold(word);
        return folded.indexOf(DOT_ABOVE) < 0 ? folded : folded.replace("i" + DOT_ABOVE, "i");
    }

    private static Link link(String text, int from, boolean isInside, List<WordPart> parts) {
        if (parts.isEmpty()) {
            return Link.NONE;
        }
        var before = parts.get(parts.size() - 1).end();
        if (before == from) {
            return isInside ? Link.ADJACENT : Link.NONE;
        }
        return before + 1 == from ? link(text.charAt(before)) : Link.NONE;
    }

    private static Link link(char sign) {
        if (sign == '.') {
            return Link.DOT;
        }
        if (APOSTROPHES.indexOf(sign) >= 0) {
            return Link.APOSTROPHE;
        }
        return SIGNS.indexOf(sign) >= 0 ? Link.SIGN : Link.NONE;
    }
}
