package dev.midad.newsroom.published;

import dev.midad.foundation.delivery.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the addresses and times of articles that readers may see, without reading the articles themselves. */
@ApplicationScoped
public class PublishedPlaces {

    private static final String VERSIONS = """
            select p.article_id as asked, o.article_id as id, o.lang, o.slug, s.slug as section, o.updated_at
            from published_article p
            join published_article o on o.translation_group = p.translation_group
                and o.visible_from <= now() and o.visible_until > now()
                and (o.article_id = p.article_id
                    or (o.seo ->> 'noindex') is distinct from 'true' and (o.seo ->> 'canonicalUrl') is null)
            left join section s on s.id = o.section_id
            where p.article_id = any(:ids) and\s""" + ArticleField.VISIBLE + " order by o.lang";

    /** Leaves out what search engines are not to show, or are to show elsewhere; {@link Seo#isUnlisted} says the same. */
    private static final String LISTED =
            " and (p.seo ->> 'noindex') is distinct from 'true' and (p.seo ->> 'canonicalUrl') is null";

    /**
     * Counts by ranges of one index that holds all that is asked for. What is unlisted is counted by an index of its own,
     * which is small, and taken off.
     */
    private static final String MONTHS = """
            with bounds as (
                select date_trunc('month', min(published_at) at time zone 'UTC') as first,
                    max(published_at) at time zone 'UTC' as last
                from published_article
            )
            select cast(extract(year from m.month) as integer) as year,
                cast(extract(month from m.month) as integer) as month,
                cast(c.articles as integer) as articles, c.updated_at
            from bounds cross join generate_series(bounds.first, bounds.last, interval '1 month') as m(month)
            cross join lateral (
                select count(*) - (select count(*) from published_article p where %1$s and %2$s) as articles,
                    max(p.updated_at) as updated_at
                from published_article p where %1$s
            ) c
            where c.articles > 0
            order by m.month desc
            """.formatted(
            """
                    p.published_at >= m.month at time zone 'UTC'
                    and p.published_at < (m.month + interval '1 month') at time zone 'UTC' and\s""" + ArticleField.VISIBLE, "((p.seo ->> 'noindex') = 'true' or (p.seo ->> 'canonicalUrl') is not null)");

    private static final String OF_MONTH = """
            select p.article_id from published_article p
            where p.published_at >= :from and p.published_at < :to and\s""" + ArticleField.VISIBLE + LISTED
            + " order by p.published_at desc, p.article_id desc limit :most offset :skipped";

    private final EntityManager entities;
    private final Freshness freshness;

    PublishedPlaces(EntityManager entities, Freshness freshness) {
        this.entities = entities;
        this.freshness = freshness;
    }

    /**
     * Returns each of the articles in all its languages, itself among them; articles that readers may not see are
     * missing.
     */
    @Transactional
    public Map<UUID, List<PlacedArticle>> inAllLanguages(Collection<UUID> articles) {
        var versions = new HashMap<UUID, List<PlacedArticle>>();
        var query =
                entities.createNativeQuery(VERSIONS, Tuple.class).setParameter("ids", articles.toArray(UUID[]::new));
        for (var row : rows(query.getResultList())) {
            versions.computeIfAbsent(row.get("asked", UUID.class), unused -> new ArrayList<>())
                    .add(new PlacedArticle(
                            row.get("id", UUID.class),
                            row.get("lang", String.class),
                            row.get("slug", String.class),
                            row.get("section", String.class),
                            row.get("updated_at", Instant.class)));
        }
        return versions;
    }

    /** Returns the months, newest first; months without a published article are missing. */
    @Transactional
    public List<PublishedMonth> months() {
        freshness.endsAtNextMoment();
        return rows(entities.createNativeQuery(MONTHS, Tuple.class).getResultList()).stream()
                .map(row -> new PublishedMonth(
                        YearMonth.of(row.get("year", Integer.class), row.get("month", Integer.class)),
                        row.get("articles", Integer.class),
                        row.get("updated_at", Instant.class)))
                .toList();
    }

    /** Returns the articles of one month, newest first, each with its other languages. */
    @Transactional
    public Map<UUID, List<PlacedArticle>> ofMonth(YearMonth month, int skipped, int most) {
        freshness.endsAtNextMoment();
        var query = entities.createNativeQuery(OF_MONTH, UUID.class)
                .setParameter("from", start(month))
                .setParameter("to", start(month.plusMonths(1)))
                .setParameter("most", most)
                .setParameter("skipped", skipped);
        @SuppressWarnings("unchecked")
        var ids = (List<UUID>) query.getResultList();
        var versions = inAllLanguages(ids);
        var inOrder = new LinkedHashMap<UUID, List<PlacedArticle>>();
        ids.stream().filter(versions::containsKey).forEach(id -> inOrder.put(id, versions.get(id)));
        return inOrder;
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(List<?> rows) {
        return (List<Tuple>) rows;
    }
}
