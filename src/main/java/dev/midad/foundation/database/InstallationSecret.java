package dev.midad.foundation.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Holds the secret that all replicas on one database share; the first replica to start makes it. */
@ApplicationScoped
public class InstallationSecret {

    private static final int KEY_BYTES = 32;

    private final EntityManager entities;
    private volatile byte @Nullable [] key;

    InstallationSecret(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the key that signs cursors. */
    public byte[] cursorKey() {
        var known = key;
        if (known == null) {
            known = QuarkusTransaction.joiningExisting().call(this::load);
            key = known;
        }
        return known;
    }

    /**
     * Returns a key for one purpose. A signature made with it is worthless where the key of another purpose is checked.
     */
    public byte[] keyFor(String purpose) {
        return Digests.hmacSha256(cursorKey(), purpose.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] load() {
        var made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        entities.createNativeQuery("insert into installation (cursor_key) values (?1) on conflict do nothing")
                .setParameter(1, made)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("select cursor_key from installation", byte[].class)
                .getSingleResult();
    }
}
