package dev.midad.newsroom.articles;

import dev.midad.foundation.web.Colleague;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names of who works on articles, of many articles by one statement. */
@ApplicationScoped
class AuthorshipRepository {

    private static final String SELECT = """
            select a.id, a.created_by, coalesce(u.name, t.name) as creator_name, r.author_id, r.author_name
            from article a
            left join user_account u on u.id = a.created_by
            left join access_token t on t.id = a.created_by
            left join article_revision r on r.article_id = a.id and r.number = a.revision
            where a.id = any(:articles)
            """;

    private final EntityManager entities;

    AuthorshipRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the names by the ids of the articles, all of which are in the database. */
    @SuppressWarnings("unchecked")
    Map<UUID, Authorship> map(Collection<UUID> articles) {
        List<Tuple> rows = entities.createNativeQuery(SELECT, Tuple.class)
                .setParameter("articles", articles.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("id", UUID.class),
                        row -> new Authorship(
                                colleague(row, "created_by", "creator_name"),
                                colleague(row, "author_id", "author_name"))));
    }

    private static @Nullable Colleague colleague(Tuple row, String id, String name) {
        var called = row.get(name, String.class);
        return called == null ? null : new Colleague(row.get(id, UUID.class), called);
    }
}
