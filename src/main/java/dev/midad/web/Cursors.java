package dev.midad.web;

import dev.midad.database.InstallationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the cursors of lists: the sort values of the last row, signed together with the query that they
 * belong to (HMAC-SHA-256, cut to 128 bits), so that a cursor can be neither made up nor used with another query.
 */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final InstallationSecret secret;

    Cursors(InstallationSecret secret) {
        this.secret = secret;
    }

    /** @param query what the list was asked for, filters and sort, in one canonical string */
    public String write(String query, List<String> values) {
        var payload = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        var signed = ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                .put(signature(query, payload))
                .put(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /**
     * The values of a cursor, null where none was sent.
     *
     * @throws ProblemException {@code invalid-cursor} where it is not one of ours, or belongs to another query
     */
    public @Nullable List<String> read(String query, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var signed = Base64.getUrlDecoder().decode(cursor);
            if (signed.length > SIGNATURE_BYTES) {
                var payload = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
                if (MessageDigest.isEqual(signature(query, payload), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
                    return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as a wrong signature is.
        }
        throw ProblemException.listing(
                ProblemType.INVALID_CURSOR,
                List.of(ProblemException.Wrong.parameter(
                        "cursor",
                        "invalidCursor",
                        new Message(
                                "Use page.next of the same query, or start again without a cursor.",
                                "استعمل page.next من الاستعلام نفسه، أو ابدأ من جديد بلا مؤشر."))));
    }

    private byte[] signature(String query, byte[] payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.cursorKey(), "HmacSHA256"));
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
