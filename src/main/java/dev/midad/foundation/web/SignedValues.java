package dev.midad.foundation.web;

import dev.midad.foundation.database.Digests;
import dev.midad.foundation.database.InstallationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Signs values that a client is to send back, together with the purpose for which they were given (HMAC-SHA-256, cut to
 * 128 bits), so that nobody can make them up or use them for another purpose.
 */
@ApplicationScoped
public class SignedValues {

    private static final int SIGNATURE_BYTES = 16;
    private static final String SEPARATOR = "\u001f";

    private final InstallationSecret secret;

    SignedValues(InstallationSecret secret) {
        this.secret = secret;
    }

    /** Returns the signed values in characters that any address may contain. */
    public String write(String purpose, List<String> values) {
        var payload = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
        var signed = ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                .put(signature(purpose, payload))
                .put(payload);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /** Returns the values; empty where they were not signed here, or were given for another purpose. */
    public Optional<List<String>> read(String purpose, String written) {
        try {
            var signed = Base64.getUrlDecoder().decode(written);
            if (signed.length > SIGNATURE_BYTES) {
                var payload = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
                if (MessageDigest.isEqual(signature(purpose, payload), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
                    return Optional.of(List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // The text is none of ours, like one with a wrong signature.
        }
        return Optional.empty();
    }

    private byte[] signature(String purpose, byte[] payload) {
        var named = (purpose + '\0').getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Digests.hmacSha256(secret.cursorKey(), named, payload), SIGNATURE_BYTES);
    }
}
