package dev.midad.foundation.web;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** Reads texts that clients send as they are, such as CSV, without losing a letter. */
public final class SentText {

    private SentText() {}

    /**
     * Returns the text in the charset that its media type names, and in UTF-8 where it names none.
     *
     * @throws ProblemException {@code validation-failed} where the bytes are no text of that charset, such as those of a
     *     spreadsheet that writes Windows-1256
     */
    public static String of(byte[] sent, @Nullable String mediaType) {
        var charset = charset(mediaType);
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(sent)).toString();
        } catch (CharacterCodingException broken) {
            throw ProblemException.invalid(
                    "",
                    "invalidEncoding",
                    Message.of(
                            "This is no text in %s. Save it as UTF-8; spreadsheets call that CSV UTF-8.",
                            "هذا ليس نصًا بترميز %s. احفظه بترميز UTF-8، واسمه في برامج الجداول CSV UTF-8.",
                            charset.name()));
        }
    }

    private static Charset charset(@Nullable String mediaType) {
        var named = mediaType == null
                ? null
                : MediaType.valueOf(mediaType).getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ProblemException.invalid(
                    "", "invalidEncoding", Message.of("There is no charset «%s».", "لا ترميز باسم «%s».", named));
        }
    }
}
