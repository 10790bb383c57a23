package dev.midad.newsroom.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.Colleague;
import dev.midad.newsroom.published.TranslationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the names of who works on articles, of many articles by one statement, and of one its other languages too. */
@ApplicationScoped
class AuthorshipRepository {

    private static final String NAMES =
            "select a.id, a.created_by, coalesce(u.name, t.name) as creator_name, r.author_id, r.author_name";

    /** Lists the article in its other languages, without articles in the trash. */
    private static final String TRANSLATIONS = """
            , cast((
                select json_agg(json_build_object('lang', o.lang, 'id', o.id, 'slug', o.slug) order by o.lang)
                from article o
                where o.translation_group = a.translation_group and o.id <> a.id and o.trashed_at is null) as text)
                as translations
            """;

    private static final String FROM = """
             from article a
            left join user_account u on u.id = a.created_by
            left join access_token t on t.id = a.created_by
            left join article_revision r on r.article_id = a.id and r.number = a.revision
            where a.id = any(:articles)
            """;

    private static final TypeReference<List<TranslationRef>> REFS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    AuthorshipRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Returns the names by the ids of the articles, all of which are in the database. */
    Map<UUID, Authorship> map(Collection<UUID> articles) {
        return rows(NAMES + FROM, articles.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), AuthorshipRepository::authorship));
    }

    /** Returns what stands around an article that is in the database. */
    Surroundings surroundings(UUID article) {
        var row = rows(NAMES + TRANSLATIONS + FROM, article).get(0);
        return new Surroundings(authorship(row), translations(row.get("translations", String.class)));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, UUID... articles) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("articles", articles)
                .getResultList();
    }

    private List<TranslationRef> translations(@Nullable String written) {
        try {
            return written == null ? List.of() : json.readValue(written, REFS);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Authorship authorship(Tuple row) {
        return new Authorship(colleague(row, "created_by", "creator_name"), colleague(row, "author_id", "author_name"));
    }

    private static @Nullable Colleague colleague(Tuple row, String id, String name) {
        var called = row.get(name, String.class);
        return called == null ? null : new Colleague(row.get(id, UUID.class), called);
    }
}
