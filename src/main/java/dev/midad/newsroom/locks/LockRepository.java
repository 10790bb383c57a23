package dev.midad.newsroom.locks;

import dev.midad.foundation.web.Colleague;
import dev.midad.people.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps one lock for each article, and judges by the database's clock whether it has expired. */
@ApplicationScoped
class LockRepository {

    private static final String COLUMNS = "holder_id, holder_name, since, expires_at";

    // It is one statement, so that one of many requests that come at once gets the lock.
    private static final String TAKE = """
            insert into article_lock as held (article_id, holder_id, holder_name, since, expires_at)
            values (:article, :holder, :name, statement_timestamp(), statement_timestamp() + make_interval(secs => :seconds))
            on conflict on constraint article_lock_pkey do update
            set holder_id = excluded.holder_id, holder_name = excluded.holder_name, expires_at = excluded.expires_at,
                since = case when held.holder_id = excluded.holder_id and held.expires_at > excluded.since
                    then held.since else excluded.since end
            where held.expires_at <= excluded.since or held.holder_id = excluded.holder_id or :takeOver
            returning\s""" + COLUMNS;

    private static final String FIND = "select " + COLUMNS + " from article_lock where article_id = :article";

    // A lock that somebody is just taking is skipped, so that no request waits here.
    private static final String CLEAN = """
            delete from article_lock where article_id in (
                select article_id from article_lock where expires_at <= statement_timestamp() limit 100 for update skip locked)
            """;

    private final EntityManager entities;

    LockRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the lock. It returns nothing where somebody else has the lock; {@link #find} then still finds that lock
     * until the transaction ends.
     */
    Optional<ArticleLock> take(UUID article, Actor actor, Duration lasting, boolean takeOver) {
        return one(entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("article", article)
                .setParameter("holder", actor.id())
                .setParameter("name", actor.name())
                .setParameter("seconds", (double) lasting.toSeconds())
                .setParameter("takeOver", takeOver));
    }

    Optional<ArticleLock> find(UUID article) {
        return one(entities.createNativeQuery(FIND, Tuple.class).setParameter("article", article));
    }

    Optional<ArticleLock> findLive(UUID article) {
        return one(entities.createNativeQuery(FIND + " and expires_at > statement_timestamp()", Tuple.class)
                .setParameter("article", article));
    }

    void release(UUID article, UUID holder) {
        entities.createNativeQuery("delete from article_lock where article_id = :article and holder_id = :holder")
                .setParameter("article", article)
                .setParameter("holder", holder)
                .executeUpdate();
    }

    void clean() {
        entities.createNativeQuery(CLEAN).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static Optional<ArticleLock> one(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().findFirst().map(LockRepository::lock);
    }

    private static ArticleLock lock(Tuple row) {
        return new ArticleLock(
                new Colleague(row.get("holder_id", UUID.class), row.get("holder_name", String.class)),
                row.get("since", Instant.class),
                row.get("expires_at", Instant.class));
    }
}
