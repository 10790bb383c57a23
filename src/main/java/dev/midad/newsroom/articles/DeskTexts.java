package dev.midad.newsroom.articles;

import dev.midad.newsroom.published.ArticleTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the words of the desk's articles for the search index. */
@ApplicationScoped
public class DeskTexts {

    private static final String SELECT = "select p.id as article_id, " + ArticleTexts.COLUMNS + """
            , p.translation_group, p.state, p.review, p.trashed_at is not null as trashed, p.created_by, p.updated_at,
                coalesce(p.first_published_at, p.scheduled_at) as first_published_at,
                (select cast(coalesce(jsonb_agg(concat_ws(' ', b.label, localized(a.name, a.translations, 'name', p.lang))), '[]') as text)
                 from article_byline b left join author a on a.id = b.author_id where b.article_id = p.id) as credits,
                (select cast(coalesce(jsonb_agg(localized(g.name, g.translations, 'name', p.lang)), '[]') as text)
                 from article_tag t join tag g on g.id = t.tag_id where t.article_id = p.id) as tag_names,
                array(
                    select distinct b.author_id from article_byline b
                    where b.article_id = p.id and b.author_id is not null) as authors,
                array(select t.tag_id from article_tag t where t.article_id = p.id) as tags
            from article p
            where\s""";

    private final EntityManager entities;
    private final ArticleTexts texts;

    DeskTexts(EntityManager entities, ArticleTexts texts) {
        this.entities = entities;
        this.texts = texts;
    }

    @Transactional
    public List<DeskText> of(Collection<UUID> articles) {
        return texts(entities.createNativeQuery(SELECT + "p.id = any(:articles)", Tuple.class)
                .setParameter("articles", articles.toArray(UUID[]::new))
                .getResultList());
    }

    /** Returns the words of the next articles after this one, in the order of their ids. */
    @Transactional
    public List<DeskText> after(UUID article, int most) {
        return texts(entities.createNativeQuery(SELECT + "p.id > :article order by p.id limit :most", Tuple.class)
                .setParameter("article", article)
                .setParameter("most", most)
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<DeskText> texts(List<?> rows) {
        return ((List<Tuple>) rows)
                .stream()
                        .map(row -> new DeskText(
                                texts.of(row),
                                row.get("translation_group", UUID.class),
                                row.get("state", String.class),
                                row.get("review", String.class),
                                row.get("trashed", Boolean.class),
                                row.get("created_by", UUID.class),
                                row.get("updated_at", Instant.class),
                                row.get("first_published_at", Instant.class)))
                        .toList();
    }
}
