package dev.midad.foundation.web;

import dev.midad.foundation.database.InstallationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps values that only this installation can read again, each under the key of the purpose that it is kept for. */
@ApplicationScoped
public class SealedValues {

    private final InstallationSecret secret;

    SealedValues(InstallationSecret secret) {
        this.secret = secret;
    }

    public byte[] seal(String purpose, byte[] plain) {
        return Sealing.seal(plain, secret.keyFor(purpose));
    }

    /** Empty where it was sealed for another purpose, or elsewhere. */
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        return Sealing.open(sealed, secret.keyFor(purpose));
    }
}
