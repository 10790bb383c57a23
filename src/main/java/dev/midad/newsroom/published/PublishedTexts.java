package dev.midad.newsroom.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the words of snapshots for the search index. */
@ApplicationScoped
public class PublishedTexts {

    private static final String SELECT =
            "select p.id, p.article_id, p.translation_group, " + ArticleTexts.COLUMNS + """
            , p.published_at, p.visible_from, nullif(p.visible_until, 'infinity') as visible_until,
                (select cast(coalesce(jsonb_agg(concat_ws(' ', b.label, localized(a.name, a.translations, 'name', p.lang))), '[]') as text)
                 from jsonb_to_recordset(p.bylines) as b (label text, "authorId" uuid) left join author a on a.id = b."authorId")
                    as credits,
                (select cast(coalesce(jsonb_agg(localized(g.name, g.translations, 'name', p.lang)), '[]') as text)
                 from published_tag t join tag g on g.id = t.tag_id where t.snapshot_id = p.id) as tag_names,
                array(select u.author_id from published_author u where u.snapshot_id = p.id) as authors,
                array(select t.tag_id from published_tag t where t.snapshot_id = p.id) as tags
            from published_article p
            where p.visible_until > now() and\s""";

    private final EntityManager entities;
    private final ArticleTexts texts;

    PublishedTexts(EntityManager entities, ArticleTexts texts) {
        this.entities = entities;
        this.texts = texts;
    }

    /** Returns the words of all snapshots of these articles that readers have or will have. */
    @Transactional
    public List<PublishedText> of(Collection<UUID> articles) {
        return texts(entities.createNativeQuery(SELECT + "p.article_id = any(:articles)", Tuple.class)
                .setParameter("articles", articles.toArray(UUID[]::new))
                .getResultList());
    }

    /** Returns the words of the next snapshots after this one, in the order of their ids. */
    @Transactional
    public List<PublishedText> after(UUID snapshot, int most) {
        return texts(entities.createNativeQuery(SELECT + "p.id > :snapshot order by p.id limit :most", Tuple.class)
                .setParameter("snapshot", snapshot)
                .setParameter("most", most)
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<PublishedText> texts(List<?> rows) {
        return ((List<Tuple>) rows)
                .stream()
                        .map(row -> new PublishedText(
                                row.get("id", UUID.class),
                                row.get("translation_group", UUID.class),
                                texts.of(row),
                                row.get("published_at", Instant.class),
                                row.get("visible_from", Instant.class),
                                row.get("visible_until", Instant.class)))
                        .toList();
    }
}
