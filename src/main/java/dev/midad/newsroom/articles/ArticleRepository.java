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

    /** Returns those of the ids that are articles' and not pages'. */
    List<ArticleRef> listRefs(Collection<UUID> ids) {
        return find("select a.id, a.slug, a.headline from Article a where a.kind = 'article' and a.id in ?1", ids)
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

    /** Returns the next articles that fit the query, in its order. */
    List<Article> list(DeskQuery query, int most) {
        var parameters = new HashMap<String, Object>();
        var where = where(query, parameters);
        var after = query.after();
        if (after != null) {
            where.add(query.sort().after());
            parameters.put("afterValue", after.value());
            parameters.put("afterId", after.id());
        }
        return find(
                        "from Article a where " + String.join(" and ", where) + " order by "
                                + query.sort().order(),
                        parameters)
                .page(0, most)
                .list();
    }

    long count(DeskQuery query) {
        var parameters = new HashMap<String, Object>();
        return count("from Article a where " + String.join(" and ", where(query, parameters)), parameters);
    }

    private static List<String> where(DeskQuery query, Map<String, Object> parameters) {
        var filter = query.filter();
        var where = new ArrayList<String>();
        where.add(standing(filter));
        add(where, parameters, "states", filter.states().isEmpty() ? null : filter.states(), null);
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
        var readable = filter.readable();
        if (readable != null) {
            add(where, parameters, "reader", readable.person(), null);
            add(
                    where,
                    parameters,
                    "readable",
                    readable.sections(),
                    "(a.createdBy = :reader or a.sectionId in :readable)");
        }
        add(where, parameters, "kind", query.type().tag(), "a.kind = :kind");
        add(where, parameters, "media", query.media(), "array_contains(a.media, :media)");
        for (var word = 0; word < query.headline().size(); word++) {
            add(where, parameters, "word" + word, query.headline().get(word), "a.headlineWords like :word" + word);
        }
        within(where, parameters, "updated", "a.updatedAt", query.updated());
        within(where, parameters, "scheduled", "a.scheduledAt", query.scheduled());
        within(where, parameters, "published", "a.firstPublishedAt", query.published());
        if (query.sort().only() != null) {
            where.add(query.sort().only());
        }
        return where;
    }

    private static String standing(DeskFilter filter) {
        var inTrash = "a.trashedAt is not null";
        if (filter.states().isEmpty()) {
            return filter.trash() ? inTrash : "a.trashedAt is null";
        }
        var inState = "a.trashedAt is null and a.state in :states";
        return filter.trash() ? "(" + inTrash + " or " + inState + ")" : inState;
    }

    private static void within(
            List<String> where, Map<String, Object> parameters, String name, String time, TimeRange range) {
        add(where, parameters, name + "From", range.from(), time + " >= :" + name + "From");
        add(where, parameters, name + "To", range.to(), time + " < :" + name + "To");
    }

    /** Adds a value, where there is one, and the condition that it stands for where no other names it. */
    private static void add(
            List<String> where,
            Map<String, Object> parameters,
            String name,
            @Nullable Object value,
            @Nullable String condition) {
        if (value != null) {
            parameters.put(name, value);
            if (condition != null) {
                where.add(condition);
            }
        }
    }
}
