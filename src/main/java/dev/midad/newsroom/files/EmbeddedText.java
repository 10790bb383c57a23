package dev.midad.newsroom.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts that others put into files, in whatever encoding, and cleans them. */
final class EmbeddedText {

    static final int LONGEST = 2000;

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** One letter of a Western language stands between ASCII; Arabic ones stand together. */
    private static final Pattern ARABIC_WORD = Pattern.compile("\\p{IsArabic}{3}");

    /** Control characters, and those that turn the direction of what follows: a caption shall not rearrange a page. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufffe\\uffff]|\\p{Cs}");

    private EmbeddedText() {}

    /** Returns the text in UTF-8, or else in what is used where nobody says what is. */
    static @Nullable String of(byte[] bytes) {
        var text = ByteBuffer.wrap(bytes, 0, end(bytes));
        try {
            return clean(
                    StandardCharsets.UTF_8.newDecoder().decode(text.duplicate()).toString());
        } catch (CharacterCodingException other) {
            var arabic = ARABIC.decode(text.duplicate()).toString();
            return clean(
                    ARABIC_WORD.matcher(arabic).find()
                            ? arabic
                            : WESTERN.decode(text.duplicate()).toString());
        }
    }

    /** Returns where to cut the bytes: before a character of UTF-8, not within. */
    private static int end(byte[] bytes) {
        var end = Math.min(bytes.length, 8 * LONGEST);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }

    /** Returns the text without what does not belong into it; null where nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var start = text.length() > 10 * LONGEST ? text.substring(0, 10 * LONGEST) : text;
        var clean = UNWANTED.matcher(start.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            clean = clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
        }
        return clean.isEmpty() ? null : clean;
    }
}
