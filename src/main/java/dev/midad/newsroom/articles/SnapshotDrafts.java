package dev.midad.newsroom.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the snapshot that readers see of an article as the draft that would make it again. */
@ApplicationScoped
class SnapshotDrafts {

    private static final String SELECT = """
            select cast(jsonb_strip_nulls(jsonb_build_object(
                'type', nullif(a.kind, 'article'), 'lang', p.lang, 'slug', p.slug, 'kicker', p.kicker, 'headline', p.headline, 'deck', p.deck,
                'section', p.section_id, 'lead', p.lead, 'commentsOpen', p.comments_open, 'seo', p.seo,
                'socialTitle', p.social_title, 'socialDescription', p.social_description)) ||
                jsonb_build_object('keyPoints', p.key_points, 'notices', p.notices, 'bylines', coalesce((
                    select jsonb_agg(case when b -> 'authorId' is not null then (b - 'authorId')
                        || jsonb_build_object('author', b -> 'authorId') else b end order by place)
                    from jsonb_array_elements(p.bylines) with ordinality as e (b, place)), '[]'),
                'tags', coalesce((select jsonb_agg(t.tag_id order by t.position)
                    from published_tag t where t.snapshot_id = p.id), '[]')) as text) as draft,
                cast(p.body as text) as body, cast(p.footnotes as text) as footnotes,
                p.updated_at as updated
            from %s p join article a on a.id = p.article_id where p.article_id = :article and p.visible_from <= now() order by p.visible_from desc limit 1
            """;

    /** Holds the draft, and the time at which readers' copy was last changed. */
    record Shown(ArticleDraft draft, Instant updatedAt) {}

    private final EntityManager entities;
    private final ObjectMapper json;

    SnapshotDrafts(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    Optional<Shown> find(Article article) {
        List<Tuple> rows = entities.createNativeQuery(
                        SELECT.formatted(article.type().snapshots()), Tuple.class)
                .setParameter("article", article.id)
                .getResultList();
        return rows.stream().findFirst().map(this::shown);
    }

    private Shown shown(Tuple row) {
        try {
            var draft = (ObjectNode) json.readTree(row.get("draft", String.class));
            draft.set("body", json.readTree(row.get("body", String.class)));
            var footnotes = row.get("footnotes", String.class);
            if (footnotes != null) {
                draft.set("footnotes", json.readTree(footnotes));
            }
            return new Shown(json.treeToValue(draft, ArticleDraft.class), row.get("updated", Instant.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
