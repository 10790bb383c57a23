package dev.midad.newsroom.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the desk's copies of articles. */
@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {

    /** Returns the time of the database's clock at this statement, by which visibility is judged. */
    Instant now() {
        return (Instant) getEntityManager()
                .createNativeQuery("select statement_timestamp()", Instant.class)
                .getSingleResult();
    }

    /** Detaches an article that has not changed, so that Hibernate does not write it again as a new version. */
    void forget(Article article) {
        getEntityManager().detach(article);
    }

    /** Returns the ids of articles of which a planned moment has come, earliest first. */
    @SuppressWarnings("unchecked")
    List<UUID> listDue(int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select id from (
                            (select id, scheduled_at as at from article where scheduled_at <= now() order by scheduled_at limit :most)
                            union
                            (select id, unpublish_at from article where unpublish_at <= now() order by unpublish_at limit :most)
                        ) due
                        order by at limit :most
                        """, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    List<ArticleRef> listRefs(Collection<UUID> ids) {
        return find("select a.id, a.slug, a.headline from Article a where a.id in ?1", ids)
                .project(ArticleRef.class)
                .list();
    }

    /** Returns the article in its other languages, without articles in the trash. */
    List<Article> listTranslations(Article article) {
        return list(
                "translationGroup = ?1 and id <> ?2 and trashedAt is null order by lang",
                article.translationGroup,
                article.id);
    }

    /** Returns the articles that fit the filter, last changed first. */
    List<Article> list(DeskFilter filter, int most) {
        var parameters = new HashMap<String, Object>();
        var where = where(filter, parameters);
        var after = filter.after();
        if (after != null) {
            where.add("(a.updatedAt < :afterTime or a.updatedAt = :afterTime and a.id < :afterId)");
            parameters.put("afterTime", after.updatedAt());
            parameters.put("afterId", after.id());
        }
        return find(
                        "from Article a where " + String.join(" and ", where) + " order by a.updatedAt desc, a.id desc",
                        parameters)
                .page(0, most)
                .list();
    }

    long count(DeskFilter filter) {
        var parameters = new HashMap<String, Object>();
        return count("from Article a where " + String.join(" and ", where(filter, parameters)), parameters);
    }

    private static List<String> where(DeskFilter filter, Map<String, Object> parameters) {
        var where = new ArrayList<String>();
        where.add(filter.trashed() ? "a.trashedAt is not null" : "a.trashedAt is null");
        add(where, parameters, "state", filter.state(), "a.state = :state");
        add(where, parameters, "review", filter.review(), "a.review = :review");
        add(where, parameters, "lang", filter.lang(), "a.lang = :lang");
        add(where, parameters, "creator", filter.creator(), "a.createdBy = :creator");
        add(where, parameters, "sections", filter.sections(), "a.sectionId in :sections");
        add(
                where,
                parameters,
                "author",
                filter.author(),
                "exists (select 1 from a.bylines b where b.authorId = :author)");
        add(where, parameters, "tag", filter.tag(), ":tag member of a.tagIds");
        return where;
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }
}
