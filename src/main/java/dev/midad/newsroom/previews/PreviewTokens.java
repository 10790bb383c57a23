package dev.midad.newsroom.previews;

import dev.midad.foundation.database.Digests;
import dev.midad.foundation.database.InstallationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes and reads the tokens that preview links end with: the ids of the link and of what it shows, signed (HMAC-SHA-256, cut to
 * 128 bits), so that a guessed token is refused before anything is looked up. The row of the link says whether it is
 * live.
 */
@ApplicationScoped
class PreviewTokens {

    /** Names the link that a token belongs to, and what it shows. */
    record Claim(UUID link, UUID shown) {}

    private static final int CLAIM_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;

    private final InstallationSecret secret;

    PreviewTokens(InstallationSecret secret) {
        this.secret = secret;
    }

    String write(PreviewLink link) {
        var shown = link.shown().id();
        var claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(link.id.getMostSignificantBits())
                .putLong(link.id.getLeastSignificantBits())
                .putLong(shown.getMostSignificantBits())
                .putLong(shown.getLeastSignificantBits())
                .array();
        var signed =
                ByteBuffer.allocate(CLAIM_BYTES + SIGNATURE_BYTES).put(claim).put(signature(claim));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /** Returns the claim of a token; it is empty where the token is none of Midad's. */
    Optional<Claim> read(String token) {
        try {
            var signed = Base64.getUrlDecoder().decode(token);
            var claim = Arrays.copyOf(signed, CLAIM_BYTES);
            var signature = Arrays.copyOfRange(signed, Math.min(CLAIM_BYTES, signed.length), signed.length);
            return MessageDigest.isEqual(signature(claim), signature) ? Optional.of(claim(claim)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Claim claim(byte[] bytes) {
        var ids = ByteBuffer.wrap(bytes);
        return new Claim(new UUID(ids.getLong(), ids.getLong()), new UUID(ids.getLong(), ids.getLong()));
    }

    private byte[] signature(byte[] claim) {
        return Arrays.copyOf(Digests.hmacSha256(secret.keyFor("preview links"), claim), SIGNATURE_BYTES);
    }
}
