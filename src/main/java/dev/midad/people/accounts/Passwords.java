package dev.midad.people.accounts;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and compares passwords (Argon2id), a few at a time: each takes a processor and 19 MiB. It is never called in a
 * transaction.
 */
@ApplicationScoped
class Passwords {

    // These are OWASP's numbers for Argon2id with one lane: 19 MiB, two passes; salt and hash are as long as RFC 9106
    // says.
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private static final int MOST_WAITING = 64;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    // The password of an unknown user is compared with this hash, so that the answer takes as long as for a known user.
    private final String nobodysHash = encoder.encode(Secret.make(""));

    String hash(String password) {
        return inTurn(() -> encoder.encode(normalized(password)));
    }

    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(normalized(password), hash == null ? nobodysHash : hash)) && hash != null;
    }

    /** Returns whether the hash was made with other numbers than those of today. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Returns the password in one spelling, since keyboards differ in how they write the same letter. */
    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!hasTurn()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many people sign in at this moment; try again.",
                            "عدد كبير يسجّل الدخول في هذه اللحظة، فحاول مجددًا.")
                    .with(HttpHeaders.RETRY_AFTER, "5");
        }
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    private boolean hasTurn() {
        try {
            return processors.getQueueLength() < MOST_WAITING
                    && processors.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
