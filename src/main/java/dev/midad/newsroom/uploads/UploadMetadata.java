package dev.midad.newsroom.uploads;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Upload-Metadata of tus: pairs of a key and a value in base64, with commas between them.
 *
 * @param sent the header as it came, which the client is told again
 * @param fileName the name that the file has where it comes from
 */
record UploadMetadata(@Nullable String sent, @Nullable String fileName) {

    private static final String FILE_NAME = "filename";
    private static final Pattern KEY = Pattern.compile("[!-+\\--~]+");

    /** @throws ProblemException {@code malformed-request} where the header cannot be read */
    static UploadMetadata read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new UploadMetadata(null, null);
        }
        var pairs = new HashMap<String, String>();
        for (var pair : header.split(",", -1)) {
            var words = pair.strip().split(" ", -1);
            if (words.length > 2
                    || !KEY.matcher(words[0]).matches()
                    || pairs.put(words[0], words.length == 1 ? "" : words[1]) != null) {
                throw unreadable();
            }
        }
        pairs.values().forEach(UploadMetadata::bytes);
        return new UploadMetadata(header, fileName(pairs));
    }

    private static @Nullable String fileName(Map<String, String> pairs) {
        var name = pairs.get(FILE_NAME);
        if (name == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(name)))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            throw unreadable();
        }
    }

    private static byte[] bytes(String value) {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                "Upload-Metadata has keys and values in base64 of UTF-8, such as «filename bmV3cy5tcDQ=», with commas between them.",
                "يتكوّن Upload-Metadata من مفاتيح وقيم بترميز base64 لنص UTF-8، مثل «filename bmV3cy5tcDQ=»، تفصل بينها فواصل.");
    }
}
