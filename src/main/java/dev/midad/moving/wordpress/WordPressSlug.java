package dev.midad.moving.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midad.language.text.Slug;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Decodes a slug as WordPress stores it. WordPress stores Arabic slugs percent-encoded within 200 bytes, and has cut
 * many of them in the middle of an escape or of a letter.
 *
 * @param slug what can be a slug of Midad's; empty where nothing of it can
 * @param written what WordPress stores, decoded
 * @param isCut whether a part of a letter at the end was dropped
 * @param isChanged whether the slug has other letters than WordPress' slug has
 */
record WordPressSlug(String slug, String written, boolean isCut, boolean isChanged) {

    static WordPressSlug of(String stored) {
        var bytes = new ByteArrayOutputStream();
        var isEscapeCut = decode(stored.strip(), bytes);
        var encoded = ByteBuffer.wrap(bytes.toByteArray());
        var letters = CharBuffer.allocate(encoded.remaining());
        // The decoder is told that more input follows, so that it leaves an incomplete letter over: the letter that was
        // cut.
        UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).decode(encoded, letters, false);
        var isCut = isEscapeCut || encoded.hasRemaining();
        var slug = letters.flip().toString();
        return ofLetters(isCut ? withoutHyphen(slug) : slug, isCut);
    }

    private static WordPressSlug ofLetters(String letters, boolean isCut) {
        var slug = Slug.nfc(letters);
        if (Slug.problem(slug).isEmpty()) {
            return new WordPressSlug(slug, slug, isCut, false);
        }
        var made = Slug.fromHeadline(slug);
        return new WordPressSlug(Slug.problem(made).isEmpty() ? made : "", slug, isCut, !slug.isEmpty());
    }

    /**
     * Decodes the slug, and returns whether an escape at its end was cut. A percent sign that begins no escape stays as
     * it is.
     */
    private static boolean decode(String stored, ByteArrayOutputStream bytes) {
        for (var i = 0; i < stored.length(); i++) {
            if (stored.charAt(i) == '%' && i + 3 > stored.length()) {
                return true;
            }
            if (stored.charAt(i) == '%' && stored.substring(i + 1, i + 3).matches("[0-9a-fA-F]{2}")) {
                bytes.write(HexFormat.fromHexDigits(stored, i + 1, i + 3));
                i += 2;
            } else {
                var end = stored.offsetByCodePoints(i, 1);
                bytes.writeBytes(stored.substring(i, end).getBytes(UTF_8));
                i = end - 1;
            }
        }
        return false;
    }

    private static String withoutHyphen(String letters) {
        return letters.endsWith("-") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
