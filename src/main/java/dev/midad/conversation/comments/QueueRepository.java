package dev.midad.conversation.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists comments for moderators. */
@ApplicationScoped
class QueueRepository {

    /** The last row of the page before. */
    record Place(String value, UUID id) {}

    private final EntityManager entities;

    QueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Comment> list(QueueFilter filter, @Nullable Place after, int most) {
        var conditions = new ArrayList<>(filter.conditions().values());
        if (after != null) {
            conditions.add(filter.sort().beyond());
        }
        var query = entities.createNativeQuery(sql(filter, conditions), Comment.class);
        bind(query, filter);
        query.setParameter("most", most);
        if (after != null) {
            query.setParameter("place", after.value()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    long count(QueueFilter filter) {
        var conditions = new ArrayList<>(filter.conditions().values());
        if (filter.sections() != null) {
            conditions.add("c.section_id = any(cast(:sections as uuid[]))");
        }
        var query = entities.createNativeQuery("select count(*) from comment c" + where(conditions), Long.class);
        bind(query, filter);
        return (Long) query.getSingleResult();
    }

    /** Of several sections, the first few of each are read in the order of an index, and merged. */
    private static String sql(QueueFilter filter, List<String> conditions) {
        if (filter.sections() == null) {
            return "select c.* from comment c" + where(conditions) + ordered(filter, "c");
        }
        conditions.add("c.section_id = s.id");
        return "select k.* from unnest(cast(:sections as uuid[])) s (id) cross join lateral (select c.* from comment c"
                + where(conditions) + ordered(filter, "c") + ") k" + ordered(filter, "k");
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String ordered(QueueFilter filter, String alias) {
        return " order by " + filter.sort().order(alias) + " limit :most";
    }

    private static void bind(Query query, QueueFilter filter) {
        filter.values().forEach(query::setParameter);
        if (filter.sections() != null) {
            query.setParameter("sections", filter.sections().toArray(UUID[]::new));
        }
    }
}
