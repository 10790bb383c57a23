package dev.midad.outlets.webhooks;

import dev.midad.foundation.database.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs deliveries as Standard Webhooks defines it.
 *
 * @param bytes the secret of HMAC, or the seed of an Ed25519 key
 */
@SuppressWarnings("ArrayRecordComponent") // Nothing compares two of them.
record SigningKey(SignatureScheme scheme, byte[] bytes) {

    static final String SECRET_PREFIX = "whsec_";
    static final String PUBLIC_PREFIX = "whpk_";
    static final int SHORTEST_SECRET = 24;
    static final int LONGEST_SECRET = 64;

    // Standard Webhooks asks for at least this many bytes, and an Ed25519 seed has exactly as many.
    private static final int USUAL_BYTES = 32;

    static SigningKey random(SignatureScheme scheme) {
        var bytes = new byte[USUAL_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SigningKey(scheme, bytes);
    }

    /** Returns one entry of the header {@code webhook-signature}. */
    String signature(String id, long timestamp, byte[] payload) {
        var head = (id + '.' + timestamp + '.').getBytes(StandardCharsets.UTF_8);
        var signature =
                scheme == SignatureScheme.V1 ? Digests.hmacSha256(bytes, head, payload) : ed25519(head, payload);
        return scheme.tag() + ',' + Base64.getEncoder().encodeToString(signature);
    }

    /** Returns what a receiver verifies with: the secret itself, or the public key. */
    String shown() {
        return scheme == SignatureScheme.V1
                ? SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes)
                : PUBLIC_PREFIX
                        + Base64.getEncoder()
                                .encodeToString(privateKey().generatePublicKey().getEncoded());
    }

    private byte[] ed25519(byte[] head, byte[] payload) {
        var signer = new Ed25519Signer();
        signer.init(true, privateKey());
        signer.update(head, 0, head.length);
        signer.update(payload, 0, payload.length);
        return signer.generateSignature();
    }

    private Ed25519PrivateKeyParameters privateKey() {
        return new Ed25519PrivateKeyParameters(bytes);
    }

    /** Writes the key without the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + scheme + "]";
    }
}
