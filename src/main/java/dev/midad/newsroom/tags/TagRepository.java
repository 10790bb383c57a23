package dev.midad.newsroom.tags;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds tags, in the order of their names. */
@ApplicationScoped
class TagRepository implements PanacheRepositoryBase<Tag, UUID> {

    /** In ICU's order for Arabic, where أحمد and احمد are neighbours; after the given one where it is given. */
    List<Tag> listByName(@Nullable String afterName, @Nullable UUID afterId, int most) {
        var query = getSession()
                .createNativeQuery(
                        afterName == null
                                ? "select * from tag order by name collate \"ar-x-icu\", id limit :most"
                                : """
                                select * from tag
                                where (name collate "ar-x-icu", id) > (:name collate "ar-x-icu", :id)
                                order by name collate "ar-x-icu", id limit :most
                                """,
                        Tag.class)
                .setParameter("most", most);
        if (afterName != null && afterId != null) {
            query.setParameter("name", afterName).setParameter("id", afterId);
        }
        return query.getResultList();
    }

    /** Visible articles of each. */
    Map<UUID, Long> countArticles(Collection<UUID> ids) {
        List<Tuple> counts = getSession()
                .createNativeQuery("""
                        select i.id as id, (
                            select count(*) from published_tag c
                            where c.tag_id = i.id and c.visible_from <= now() and c.visible_until > now()) as articles
                        from unnest(cast(:ids as uuid[])) i (id)
                        """, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return counts.stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("articles", Long.class)));
    }

    /** Articles that still name the tag, drafts and those in the trash included. */
    long countUse(UUID id) {
        return getSession()
                .createNativeQuery("""
                        select count(*) from (
                            select article_id from article_tag where tag_id = :id
                            union
                            select article_id from published_tag where tag_id = :id
                        )
                        """, Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    List<UUID> listIds() {
        return find("select id from Tag").project(UUID.class).list();
    }

    List<UUID> listIdsAfter(UUID id, int most) {
        return find("select id from Tag where id > ?1 order by id", id)
                .project(UUID.class)
                .page(0, most)
                .list();
    }
}
