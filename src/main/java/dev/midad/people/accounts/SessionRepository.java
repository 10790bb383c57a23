package dev.midad.people.accounts;

import dev.midad.foundation.database.Ids;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Holder;
import dev.midad.people.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Keeps sessions and their tokens. */
@ApplicationScoped
class SessionRepository {

    /** Holds a refresh token as it was found, with its session locked. */
    record Found(UUID session, UUID user, @Nullable Instant spentAt, boolean isLive) {}

    /** Holds whose session a token belongs to, and when the session was last written down as used. */
    record Held(Holder holder, UUID session, Instant lastUsedAt) {}

    private static final String HOLDER = """
            select u.id as id, u.name as name, u.role as role, s.id as session, s.last_used_at as last_used_at,
                   array(select section_id from user_section where user_id = u.id) as sections
            from session_token t
            join user_session s on s.id = t.session_id
            join user_account u on u.id = s.user_id
            where t.hash = :hash and t.kind = :kind and t.expires_at > :now and s.ended_at is null and u.active
            """;

    private static final String FOUND = """
            select s.id as session, s.user_id as user_id, t.spent_at as spent_at,
                   t.expires_at > :now and s.ended_at is null and u.active as live
            from session_token t
            join user_session s on s.id = t.session_id
            join user_account u on u.id = s.user_id
            where t.hash = :hash and t.kind = 'refresh'
            """;

    private final EntityManager entities;

    SessionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Finds whose session a token belongs to.
     *
     * @param kind {@code access} or {@code browser}
     */
    Optional<Held> findHolder(byte[] hash, String kind, Instant now) {
        return query(HOLDER, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("role", String.class)
                .addScalar("session", UUID.class)
                .addScalar("last_used_at", Instant.class)
                .addScalar("sections", UUID[].class)
                .uniqueResultOptional()
                .map(SessionRepository::held);
    }

    private static Held held(Tuple row) {
        var session = row.get("session", UUID.class);
        var actor = new Actor(
                row.get("id", UUID.class),
                row.get("name", String.class),
                Role.tagged(row.get("role", String.class)),
                Set.copyOf(Arrays.asList(row.get("sections", UUID[].class))));
        return new Held(new Holder(actor, session), session, row.get("last_used_at", Instant.class));
    }

    /**
     * Finds a refresh token. The session is locked first and the token read after, so that of two requests with the
     * same token the second sees it spent.
     */
    Optional<Found> findRefresh(byte[] hash, Instant now) {
        query("""
                select id from user_session
                where id = (select session_id from session_token where hash = :hash and kind = 'refresh') for update
                """, UUID.class).setParameter("hash", hash).getResultList();
        return query(FOUND, Tuple.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .addScalar("session", UUID.class)
                .addScalar("user_id", UUID.class)
                .addScalar("spent_at", Instant.class)
                .addScalar("live", Boolean.class)
                .uniqueResultOptional()
                .map(row -> new Found(
                        row.get("session", UUID.class),
                        row.get("user_id", UUID.class),
                        row.get("spent_at", Instant.class),
                        row.get("live", Boolean.class)));
    }

    UUID open(UUID user, Instant now, Instant expiresAt, @Nullable String address, @Nullable String agent) {
        var id = Ids.next();
        update("""
                insert into user_session (id, user_id, created_at, last_used_at, expires_at, address, agent)
                values (:id, :user, :now, :now, :expires, :address, :agent)
                """)
                .setParameter("id", id)
                .setParameter("user", user)
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .setParameter("address", address, String.class)
                .setParameter("agent", agent, String.class)
                .executeUpdate();
        return id;
    }

    void prolong(UUID session, Instant now, Instant expiresAt) {
        update("update user_session set last_used_at = :now, expires_at = :expires where id = :id")
                .setParameter("id", session)
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /** Lets a token work until another time. */
    void prolongToken(byte[] hash, Instant expiresAt) {
        update("update session_token set expires_at = :expires where hash = :hash")
                .setParameter("hash", hash)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    void addToken(UUID session, String kind, byte[] hash, Instant expiresAt) {
        update(
                        "insert into session_token (hash, session_id, kind, expires_at) values (:hash, :session, :kind, :expires)")
                .setParameter("hash", hash)
                .setParameter("session", session)
                .setParameter("kind", kind)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    void spend(byte[] hash, Instant now) {
        update("update session_token set spent_at = :now where hash = :hash")
                .setParameter("hash", hash)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<SessionView> list(UUID user, @Nullable UUID present, Instant now) {
        return query("""
                select id, created_at, last_used_at, address, agent from user_session
                where user_id = :user and ended_at is null and expires_at > :now
                order by last_used_at desc, id desc limit 100
                """, Tuple.class)
                .setParameter("user", user)
                .setParameter("now", now)
                .addScalar("id", UUID.class)
                .addScalar("created_at", Instant.class)
                .addScalar("last_used_at", Instant.class)
                .addScalar("address", String.class)
                .addScalar("agent", String.class)
                .getResultStream()
                .map(row -> SessionView.of(row, present))
                .toList();
    }

    /**
     * Ends a session of a user.
     *
     * @return whether there was such a session to end
     */
    boolean end(UUID user, UUID session, Instant now) {
        return update("update user_session set ended_at = :now where id = :id and user_id = :user and ended_at is null")
                        .setParameter("id", session)
                        .setParameter("user", user)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    /**
     * Ends the sessions of a user, and returns how many ended.
     *
     * @param but the session that goes on; null where none does
     */
    int endAll(UUID user, @Nullable UUID but, Instant now) {
        return update("""
                update user_session set ended_at = :now
                where user_id = :user and ended_at is null and id is distinct from :but
                """)
                .setParameter("user", user)
                .setParameter("but", but, UUID.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entities.unwrap(Session.class).createNativeQuery(sql, type);
    }

    private NativeQuery<?> update(String sql) {
        return (NativeQuery<?>) entities.createNativeQuery(sql);
    }
}
