package dev.midad.newsroom.published;

import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import dev.midad.newsroom.publication.TakedownDraft;
import dev.midad.newsroom.slugs.SlugKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the articles that were taken down for a stated reason. */
@ApplicationScoped
public class TakedownRepository {

    private static final String COLUMNS = "select t.reason, t.statement, t.taken_down_at from takedown t";
    private static final String OF_KIND = COLUMNS + " join slug n on n.entity_id = t.article_id where n.kind = :kind";

    private final EntityManager entities;
    private final ReadingDatabase database;

    TakedownRepository(EntityManager entities, ReadingDatabase database) {
        this.entities = entities;
        this.database = database;
    }

    public void put(UUID article, TakedownDraft order, Instant now) {
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

    public void lift(UUID article) {
        entities.createNativeQuery("delete from takedown where article_id = :article")
                .setParameter("article", article)
                .executeUpdate();
    }

    public Optional<Takedown> findById(UUID article) {
        return one(COLUMNS + " where t.article_id = :id", Map.of("id", article));
    }

    /**
     * Finds the takedown of an article or page by its id, or by a slug that readers once had.
     *
     * @param kind whether it was an article or a page
     * @param lang the language of the slug; null for any, the publication's own first
     */
    public Optional<Takedown> find(SlugKind kind, String ref, @Nullable String lang) {
        return Ref.id(ref)
                .map(id -> one(OF_KIND + " and t.article_id = :id limit 1", Map.of("kind", kind.tag(), "id", id)))
                .orElseGet(() -> one(
                        OF_KIND + " and n.slug_key = :key and n.public_from <= now()"
                                + " and (:lang = '' or n.lang = :lang)"
                                + " order by n.lang = (select default_language from publication) desc, n.lang limit 1",
                        Map.of(
                                "kind",
                                kind.tag(),
                                "key",
                                Slug.key(ref),
                                "lang",
                                Objects.requireNonNullElse(lang, ""))));
    }

    private Optional<Takedown> one(String sql, Map<String, Object> parameters) {
        return database.find(
                sql,
                parameters,
                row -> new Takedown(
                        row.getString("reason"), row.getString("statement"), Row.moment(row, "taken_down_at")));
    }
}
