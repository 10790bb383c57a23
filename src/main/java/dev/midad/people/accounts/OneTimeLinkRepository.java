package dev.midad.people.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps one-time links. */
@ApplicationScoped
class OneTimeLinkRepository {

    private final EntityManager entities;

    OneTimeLinkRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a link in the place of the user's older link of the same kind. */
    void put(OneTimeLink link, Instant now) {
        entities.createNativeQuery("""
                insert into one_time_link (user_id, kind, hash, created_at, expires_at)
                values (:user, :kind, :hash, :now, :expires)
                on conflict (user_id, kind) do update
                set hash = excluded.hash, created_at = excluded.created_at, expires_at = excluded.expires_at
                """)
                .setParameter("user", link.user())
                .setParameter("kind", link.kind().tag())
                .setParameter("hash", Secret.hash(link.token()))
                .setParameter("now", now)
                .setParameter("expires", link.expiresAt())
                .executeUpdate();
    }

    /** Finds the user of a link that still works. */
    Optional<UUID> findUser(byte[] hash, Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select l.user_id from one_time_link l join user_account u on u.id = l.user_id
                        where l.hash = :hash and l.expires_at > :now and u.active
                        """, UUID.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    void removeAll(UUID user) {
        entities.createNativeQuery("delete from one_time_link where user_id = :user")
                .setParameter("user", user)
                .executeUpdate();
    }
}
