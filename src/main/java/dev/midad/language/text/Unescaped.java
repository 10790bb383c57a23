package dev.midad.language.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;

/**
 * Holds a percent-encoded text, decoded as far as it can be: what was cut in the middle of an escape or of a letter loses
 * only that letter.
 *
 * @param isCut whether a part of a letter at the end was dropped
 */
public record Unescaped(String text, boolean isCut) {

    public static Unescaped of(String escaped) {
        var bytes = new ByteArrayOutputStream();
        var isEscapeCut = decode(escaped, bytes);
        var encoded = ByteBuffer.wrap(bytes.toByteArray());
        var letters = CharBuffer.allocate(encoded.remaining());
        // The decoder is told that more input follows, so that it leaves an incomplete letter over: the letter that was
        // cut.
        UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).decode(encoded, letters, false);
        return new Unescaped(letters.flip().toString(), isEscapeCut || encoded.hasRemaining());
    }

    /**
     * Decodes the text, and returns whether an escape at its end was cut. A percent sign that begins no escape stays as
     * it is.
     */
    private static boolean decode(String escaped, ByteArrayOutputStream bytes) {
        for (var i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%' && i + 3 > escaped.length()) {
                return true;
            }
            if (escaped.charAt(i) == '%' && isEscape(escaped, i)) {
                bytes.write(HexFormat.fromHexDigits(escaped, i + 1, i + 3));
                i += 2;
            } else {
                var end = escaped.offsetByCodePoints(i, 1);
                bytes.writeBytes(escaped.substring(i, end).getBytes(UTF_8));
                i = end - 1;
            }
        }
        return false;
    }

    private static boolean isEscape(String text, int at) {
        return HexFormat.isHexDigit(text.charAt(at + 1)) && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
