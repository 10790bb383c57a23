package dev.midad.conversation.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists comments for moderators, in the caller's transaction. */
@ApplicationScoped
public class CommentQueue {

    /** A place in the queue: that of the last comment of the page before. */
    public record Place(String value, UUID id) {}

    private static final Map<String, String> CONDITIONS = Map.of(
            "state", "c.state = :state",
            "article", "c.article_id = :article",
            "from", "c.created_at >= :from",
            "to", "c.created_at < :to",
            "minScore", "c.score >= cast(:minScore as real)",
            "emailHash", "c.email_hash = :emailHash",
            "addressHash", "c.address_hash = :addressHash");

    private final EntityManager entities;

    CommentQueue(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    public List<KeptComment> list(QueueFilter filter, QueueSort sort, @Nullable Place after, int most) {
        var conditions = conditions(filter);
        if (after != null) {
            conditions.add(sort.beyond());
        }
        var query = entities.createNativeQuery(sql(filter, sort, conditions), Comment.class);
        bind(query, filter);
        query.setParameter("most", most);
        if (after != null) {
            query.setParameter("place", after.value()).setParameter("id", after.id());
        }
        List<Comment> found = query.getResultList();
        return found.stream().map(KeptComment::of).toList();
    }

    public long count(QueueFilter filter) {
        var conditions = conditions(filter);
        if (filter.sections() != null) {
            conditions.add("c.section_id = any(cast(:sections as uuid[]))");
        }
        var query = entities.createNativeQuery("select count(*) from comment c" + where(conditions), Long.class);
        bind(query, filter);
        return (Long) query.getSingleResult();
    }

    private static List<String> conditions(QueueFilter filter) {
        return filter.values().keySet().stream()
                .map(name -> Objects.requireNonNull(CONDITIONS.get(name)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns a statement that reads, of several sections, the first few of each in the order of an index, and merges them. */
    private static String sql(QueueFilter filter, QueueSort sort, List<String> conditions) {
        if (filter.sections() == null) {
            return "select c.* from comment c" + where(conditions) + ordered(sort, "c");
        }
        conditions.add("c.section_id = s.id");
        return "select k.* from unnest(cast(:sections as uuid[])) s (id) cross join lateral (select c.* from comment c"
                + where(conditions) + ordered(sort, "c") + ") k" + ordered(sort, "k");
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String ordered(QueueSort sort, String alias) {
        return " order by " + sort.order(alias) + " limit :most";
    }

    private static void bind(Query query, QueueFilter filter) {
        filter.values().forEach(query::setParameter);
        if (filter.sections() != null) {
            query.setParameter("sections", filter.sections().toArray(UUID[]::new));
        }
    }
}
