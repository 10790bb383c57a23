package dev.midad.conversation.spam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells who writes a comment, or wrote one. */
@ApplicationScoped
public class Commenters {

    private final EntityManager entities;
    private final ReaderHashes hashes;

    Commenters(EntityManager entities, ReaderHashes hashes) {
        this.entities = entities;
        this.hashes = hashes;
    }

    /** Returns the sender of the present request, with the e-mail that it names. */
    public Commenter here(@Nullable String email) {
        return new Commenter(email == null ? null : hashes.email(email), hashes.address());
    }

    /** Returns the person with an e-mail, from whatever address. */
    public Commenter withEmail(String email) {
        return new Commenter(hashes.email(email), null);
    }

    /** Returns the author of a comment, or nothing where there is no such comment. */
    @SuppressWarnings("unchecked")
    public Optional<Commenter> find(UUID comment) {
        List<Tuple> rows = entities.createNativeQuery(
                        "select email_hash, address_hash from comment where id = :id", Tuple.class)
                .setParameter("id", comment)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Commenter(row.get("email_hash", String.class), row.get("address_hash", String.class)));
    }
}
