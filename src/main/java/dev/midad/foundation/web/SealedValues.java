package dev.midad.foundation.web;

import dev.midad.foundation.database.InstallationSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Encrypts values so that only this installation can read them, each under the key of its purpose. */
@ApplicationScoped
public class SealedValues {

    private final InstallationSecret secret;

    SealedValues(InstallationSecret secret) {
        this.secret = secret;
    }

    public byte[] seal(String purpose, byte[] plain) {
        return Sealing.seal(plain, secret.keyFor(purpose));
    }

    /** Returns the value; empty where it was encrypted for another purpose, or by another installation. */
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        return Sealing.open(sealed, secret.keyFor(purpose));
    }
}
