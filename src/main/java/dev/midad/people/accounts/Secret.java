package dev.midad.people.accounts;

import dev.midad.foundation.database.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes secrets of 256 random bits, and the hashes that are kept of them: of so many random bits, a plain hash is as
 * good as a slow one.
 */
final class Secret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Returns a new secret. The prefix lets people, and programs that look for leaked secrets, see what it is. */
    static String make(String prefix) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static byte[] hash(String value) {
        return Digests.sha256(value.getBytes(StandardCharsets.UTF_8));
    }
}
