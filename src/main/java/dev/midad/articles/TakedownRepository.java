package dev.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The articles that were taken down for a stated reason. */
@ApplicationScoped
class TakedownRepository {

    private static final String COLUMNS = "select t.reason, t.statement, t.taken_down_at from takedown t";

    private final EntityManager entities;

    TakedownRepository(EntityManager entities) {
        this.entities = entities;
    }

    void put(UUID article, TakedownDraft order, Instant now) {
        entities.createNativeQuery("""
                        insert into takedown (article_id, reason, statement, taken_down_at)
                        values (:article, :reason, cast(:statement as text), cast(:now as timestamptz))
                        on conflict on constraint takedown_pkey do update
                        set reason = excluded.reason, statement = excluded.statement
                        """)
                .setParameter("article", article)
                .setParameter("reason", order.reason().tag())
                .setParameter("statement", order.statement())
                .setParameter("now", now)
                .executeUpdate();
    }

    void lift(UUID article) {
        entities.createNativeQuery("delete from takedown where article_id = :article")
                .setParameter("article", article)
                .executeUpdate();
    }

    Optional<Takedown> findById(UUID article) {
        return one(COLUMNS + " where t.article_id = :id", Map.of("id", article));
    }

    /** By a slug that readers once had. */
    Optional<Takedown> findBySlug(String key) {
        return one(
                COLUMNS + " join slug n on n.entity_id = t.article_id"
                        + " where n.kind = 'article' and n.slug_key = :key and n.public_from <= now()",
                Map.of("key", key));
    }

    @SuppressWarnings("unchecked")
    private Optional<Takedown> one(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return ((List<Tuple>) query.getResultList())
                .stream()
                        .map(row -> new Takedown(
                                row.get(0, String.class), row.get(1, String.class), row.get(2, Instant.class)))
                        .findFirst();
    }
}
