package dev.midad.moving.archive;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Holds the bytes of a line as they were sent; null where the line is longer than allowed. */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
record RawLine(long number, byte @Nullable [] bytes) {

    /** @throws ProblemException {@code too-large}; {@code malformed-json} where it is not UTF-8 */
    String text() {
        if (bytes == null) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "A line may have 2 MiB.", "الحد الأقصى للسطر 2 ميبيبايت.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw ProblemException.of(ProblemType.MALFORMED_JSON, "The line is not UTF-8.", "السطر ليس بترميز UTF-8.");
        }
    }
}
