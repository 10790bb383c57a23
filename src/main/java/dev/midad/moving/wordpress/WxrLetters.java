package dev.midad.moving.wordpress;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends the letters of an export that XML, or Midad, does not allow, written as they are or as numeric references, and
 * counts them. Control characters that old editors left become spaces; those between U+0080 and U+009F become the
 * letters that windows-1252 has in their places, which is what their writers saw (HTML reads references to them in the
 * same way); two references to the halves of one letter become the letter; deletions, loose halves and noncharacters
 * are removed.
 */
final class WxrLetters {

    /** Is more than the longest reference, or two of them, that are read as one letter. */
    static final int LOOK_AHEAD = 128;

    private static final Pattern REFERENCE =
            Pattern.compile("&#(?:x([0-9a-f]{1,40})|([0-9]{1,40}));?", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private long controlCharacters;
    private long mended;

    /** Returns how many control characters were read as spaces. */
    long controlCharacters() {
        return controlCharacters;
    }

    /** Returns how many other letters were mended or removed. */
    long mended() {
        return mended;
    }

    String mended(String text) {
        var result = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at = letter == '&' ? reference(text, at, result) : letter(text, at, letter, result);
        }
        return result.toString();
    }

    /** Does the same for a text in which references of characters mean nothing. */
    String mendedPlain(String text) {
        var result = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            at = letter(text, at, text.codePointAt(at), result);
        }
        return result.toString();
    }

    private int letter(String text, int at, int letter, StringBuilder result) {
        var end = at + Character.charCount(letter);
        var replacement = replacement(letter);
        if (replacement == null) {
            result.append(text, at, end);
        } else {
            result.append(replacement);
        }
        return end;
    }

    /** Appends what stands at an ampersand, and returns where it ends. */
    private int reference(String text, int at, StringBuilder result) {
        var reference = matcher(text, at);
        if (!reference.lookingAt()) {
            result.append('&');
            return at + 1;
        }
        var letter = letter(reference);
        var next = matcher(text, reference.end());
        if (isHalf(letter, Character.MIN_HIGH_SURROGATE)
                && next.lookingAt()
                && isHalf(letter(next), Character.MIN_LOW_SURROGATE)) {
            mended++;
            result.appendCodePoint(Character.toCodePoint((char) letter, (char) letter(next)));
            return next.end();
        }
        var replacement = replacement(letter);
        result.append(replacement == null ? reference.group() : replacement);
        return reference.end();
    }

    private static Matcher matcher(String text, int from) {
        return REFERENCE.matcher(text).region(from, text.length());
    }

    private static int letter(Matcher reference) {
        var isHexadecimal = reference.group(1) != null;
        var digits = reference.group(isHexadecimal ? 1 : 2).replaceFirst("^0+(?=.)", "");
        return digits.length() > 7 ? Integer.MAX_VALUE : Integer.parseInt(digits, isHexadecimal ? 16 : 10);
    }

    private static boolean isHalf(int letter, int first) {
        return letter >= first && letter < first + 0x400;
    }

    /** Returns what stands for a letter that is not allowed, null for every other. */
    private @Nullable String replacement(int letter) {
        if ((letter >= ' ' && letter < 0x7F) || letter == '\n' || letter == '\r' || letter == '\t') {
            return null;
        }
        if (letter < ' ') {
            controlCharacters++;
            return " ";
        }
        if (letter > 0x9F && !isNone(letter)) {
            return null;
        }
        mended++;
        return letter >= 0x80 && letter <= 0x9F ? windows(letter) : "";
    }

    /** Tells whether a number is no letter and never will be: half a letter, a noncharacter, or beyond Unicode. */
    private static boolean isNone(int letter) {
        return letter > Character.MAX_CODE_POINT
                || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                || (letter >= 0xFDD0 && letter <= 0xFDEF)
                || (letter & 0xFFFE) == 0xFFFE;
    }

    /** Returns the letter of windows-1252, nothing in the five places where it has none. */
    private static String windows(int letter) {
        var decoded = new String(new byte[] {(byte) letter}, WINDOWS);
        // Java's decoder takes the five for control characters, or for nothing, as its version has it.
        return decoded.codePointAt(0) == 0xFFFD || decoded.codePointAt(0) <= 0x9F ? "" : decoded;
    }
}
