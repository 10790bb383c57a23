package dev.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is published and visible, and nothing else: no query here names the table of drafts. */
@ApplicationScoped
class PublishedRepository {

    private static final int RELATED = 5;

    /** Those that share the most tags, newest first; then the newest of the same section; never a translation of it. */
    private static final String RELATED_KEYS = """
            with this as (
                %3$s
            ), near as (
                select k.id, 1 as shared from this cross join lateral (
                    select c.snapshot_id as id from (%4$s) own
                    cross join lateral (
                        select o.snapshot_id from published_tag o where o.tag_id = own.tag_id
                        order by o.published_at desc, o.article_id desc limit 50) c) k
                union all
                select k.id, 0 from this cross join lateral (
                    select p.id from published_article p where p.section_id = this.section_id
                    order by p.published_at desc, p.article_id desc limit 20) k
            )
            select p.id, p.article_id, sum(near.shared) as shared, p.published_at as at
            from near join published_article p on p.id = near.id cross join this
            where %1$s and p.translation_group <> this.translation_group and p.lang = this.lang
            group by p.id, p.article_id, p.published_at
            order by shared desc, at desc, p.article_id desc limit %2$d
            """;

    private static final String THIS = """
            select p.id, p.article_id, p.section_id, p.lang, p.translation_group from published_article p
            where p.article_id = :id and\s""" + ArticleField.VISIBLE;

    private static final String OWN_TAGS = "select t.tag_id from published_tag t where t.snapshot_id = this.id";

    private final EntityManager entities;

    PublishedRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Tuple> findById(UUID id, Set<ArticleField> fields) {
        return one(
                select(fields, "") + " from published_article p where p.article_id = :id and " + ArticleField.VISIBLE,
                Map.of("id", id));
    }

    /** By the folded form of its present slug or of a former one that readers have seen. */
    Optional<Tuple> findBySlug(String key, Set<ArticleField> fields) {
        return one(
                select(fields, "")
                        + " from slug n join published_article p on p.article_id = n.entity_id"
                        + " where n.kind = 'article' and n.slug_key = :key and n.public_from <= now() and "
                        + ArticleField.VISIBLE,
                Map.of("key", key));
    }

    List<Tuple> list(
            SnapshotQuery query,
            SnapshotQuery.@Nullable Place after,
            int most,
            Set<ArticleField> fields,
            ArticleSort sort) {
        var sql = select(fields, ", cast(k.at as text) as place")
                + " from (" + query.keys(after, most) + ") k join published_article p on p.id = k.id"
                + " order by k.at " + sort.direction() + ", k.article_id " + sort.direction();
        return all(sql, query.parameters());
    }

    List<Tuple> listVisible(Collection<UUID> snapshots, Set<ArticleField> fields) {
        return all(
                select(fields, ", p.id as snapshot") + " from published_article p where p.id = any(:snapshots) and "
                        + ArticleField.VISIBLE,
                Map.of("snapshots", snapshots.toArray(UUID[]::new)));
    }

    List<Tuple> listByArticle(Collection<UUID> articles, Set<ArticleField> fields) {
        return all(
                select(fields, "") + " from published_article p where p.article_id = any(:articles) and "
                        + ArticleField.VISIBLE,
                Map.of("articles", articles.toArray(UUID[]::new)));
    }

    List<Tuple> listPlaces(Collection<UUID> articles) {
        return all(
                "select p.article_id as id, p.section_id, p.lang, p.published_at from published_article p"
                        + " where p.article_id = any(:articles) and " + ArticleField.VISIBLE,
                Map.of("articles", articles.toArray(UUID[]::new)));
    }

    @SuppressWarnings("unchecked")
    List<UUID> listIdsAfter(UUID id, ArticleCriteria criteria, int most) {
        var query = entities.createNativeQuery(
                        "select p.article_id from published_article p where p.article_id > :after and "
                                + criteria.holding() + " order by p.article_id limit :most",
                        UUID.class)
                .setParameter("after", id)
                .setParameter("most", most);
        criteria.places().forEach(query::setParameter);
        return query.getResultList();
    }

    Instant now() {
        return (Instant)
                entities.createNativeQuery("select now()", Instant.class).getSingleResult();
    }

    long count(SnapshotQuery query) {
        var sql = query.count();
        var counting = entities.createNativeQuery(sql);
        query.parameters().forEach(counting::setParameter);
        return ((Number) counting.getSingleResult()).longValue();
    }

    List<Tuple> listRelated(UUID id, Set<ArticleField> fields) {
        return all(related(THIS, OWN_TAGS, fields), Map.of("id", id));
    }

    /**
     * The SQL that finds what readers see on the same matter as one article.
     *
     * @param self the article's {@code id}, {@code section_id}, {@code lang} and {@code translation_group}
     * @param tags the {@code tag_id}s of {@code this}
     */
    static String related(String self, String tags, Set<ArticleField> fields) {
        return select(fields, "") + " from (" + RELATED_KEYS.formatted(ArticleField.VISIBLE, RELATED, self, tags)
                + ") k join published_article p on p.id = k.id"
                + " order by k.shared desc, k.at desc, k.article_id desc";
    }

    private static String select(Set<ArticleField> fields, String more) {
        return "select " + ArticleField.select(fields) + ", p.lang as language, p.slug as address"
                + ", now() as read_at, " + nextMoment(fields) + " as next_moment" + more;
    }

    /** Comments close by the clock as well, each article's on its own. */
    private static String nextMoment(Set<ArticleField> fields) {
        var next = "(select next_moment())";
        return fields.contains(ArticleField.COMMENTS_OPEN)
                ? "least(%s, (select c.at from (values (%s)) c (at) where c.at > now() and c.at < 'infinity'))"
                        .formatted(next, ArticleField.CLOSING)
                : next;
    }

    private Optional<Tuple> one(String sql, Map<String, Object> parameters) {
        return all(sql, parameters).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> all(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
