package dev.midad.newsroom.uploads;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which checksum the bytes of one request must have. */
final class UploadChecksum {

    /** Names the algorithms as tus does, and as Java does. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] promised;

    private UploadChecksum(MessageDigest digest, byte[] promised) {
        this.digest = digest;
        this.promised = promised.clone();
    }

    /**
     * Reads the header; null where there is none.
     *
     * @throws ProblemException {@code malformed-request} where it cannot be read, or names another algorithm
     */
    static @Nullable UploadChecksum read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var words = header.strip().split(" ", -1);
        var algorithm = ALGORITHMS.get(words[0]);
        if (words.length != 2 || algorithm == null) {
            throw unreadable();
        }
        try {
            return new UploadChecksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(words[1]));
        } catch (IllegalArgumentException broken) {
            throw unreadable();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void add(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
    }

    /** Returns whether all bytes that were added have the promised checksum; it can be asked once. */
    boolean holds() {
        return MessageDigest.isEqual(digest.digest(), promised);
    }

    private static ProblemException unreadable() {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                "Upload-Checksum has «sha1» or «sha256», a space, and the checksum in base64.",
                "يتكوّن Upload-Checksum من «sha1» أو «sha256» ثم مسافة ثم المجموع بترميز base64.");
    }
}
