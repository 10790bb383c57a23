package dev.midad.newsroom.menus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Columns;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.language.text.Direction;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads menus with all that readers may see of what they lead to; one statement a question. */
@Singleton
class PublishedMenuRepository {

    private static final TypeReference<List<MenuItem>> ITEMS = new TypeReference<>() {};

    /** Finds what readers have under the id of something that has a name, or of what it was merged into. */
    private static final String NAMED = """
            select '%1$s' as kind, cast(w.id as text) as named, e.id, e.slug, cast(null as text) as lang,
                localized(e.name, e.translations, 'name', l.lang) as name
            from unnest(m.targets) w (id)
            left join merged g on g.kind = '%1$s' and g.id = w.id
            join %1$s e on e.id = coalesce(g.into_id, w.id) where %2$s
            """;

    /** Finds an article or a page that readers may see, in the language that was asked for where it is out in that. */
    private static final String TRANSLATED = """
            (select distinct on (w.id) '%1$s', cast(w.id as text), o.article_id, o.slug, o.lang, o.headline
             from unnest(m.targets) w (id)
             join published_%1$s p on p.article_id = w.id and p.visible_from <= now() and p.visible_until > now()
             join published_%1$s o on o.translation_group = p.translation_group
                and o.visible_from <= now() and o.visible_until > now()
             where o.article_id = w.id or o.lang = l.lang
             order by w.id, o.lang = l.lang desc, o.article_id = w.id desc)
            """;

    /** Finds a front of which at least one container has been launched. */
    private static final String LAUNCHED = """
            select 'front', cast(w.id as text), e.id, e.slug, e.lang, e.name
            from unnest(m.targets) w (id) join front e on e.id = w.id where e.launched_at is not null
            """;

    private static final String CURRENT_ISSUE = """
            (select 'issue', '', e.issue_id, e.slug, cast(null as text), e.title
             from published_issue e where e.visible_from <= now()
             order by e.date desc, e.kind = 'regular' desc, e.issue_id desc limit 1)
            """;

    private static final String SELECT = """
            select m.id, m.key, cast(m.items as text) as items, m.updated_at, l.lang, l.usual, (
                select cast(coalesce(json_agg(json_build_object(
                    'kind', t.kind, 'named', t.named, 'id', t.id, 'slug', t.slug, 'lang', t.lang, 'name', t.name)), '[]') as text)
                from (%s) t) as targets,
                now() as read_at, (select next_moment()) as next_moment
            from menu m cross join (
                select coalesce(nullif(:lang, ''), p.default_language) as lang, p.default_language as usual from publication p) l
            where m.title_id = 1 and\s""".formatted(String.join(
            " union all ",
            NAMED.formatted("section", "true"),
            NAMED.formatted("author", "true"),
            NAMED.formatted("tag", "e.proposed_by is null"),
            TRANSLATED.formatted("article"),
            TRANSLATED.formatted("page"),
            LAUNCHED,
            CURRENT_ISSUE));

    private final ReadingDatabase database;
    private final ObjectMapper json;

    PublishedMenuRepository(ReadingDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<MenuRow> find(String key, @Nullable String lang) {
        return Menu.isKey(key)
                ? database.find(SELECT + "m.key = :key", Map.of("key", key, "lang", written(lang)), this::row)
                : Optional.empty();
    }

    List<MenuRow> listByIds(Collection<UUID> ids) {
        return database.list(
                SELECT + "m.id = any (:ids)", Map.of("ids", ids.toArray(UUID[]::new), "lang", ""), this::row);
    }

    /** Lists menus in the order of their keys. */
    List<MenuRow> list(@Nullable String lang, @Nullable String after, int most) {
        var parameters = new HashMap<String, Object>(Map.of("lang", written(lang), "most", most));
        parameters.put("after", after == null ? "" : after);
        return database.list(SELECT + "m.key > :after order by m.key limit :most", parameters, this::row);
    }

    long count() {
        return database.find("select count(*) from menu where title_id = 1", Map.of(), row -> row.getLong(1))
                .orElseThrow();
    }

    List<UUID> listIdsAfter(UUID id, int most) {
        return database.list(
                "select id from menu where title_id = 1 and id > :after order by id limit :most",
                Map.of("after", id, "most", most),
                row -> row.getObject("id", UUID.class));
    }

    private static String written(@Nullable String lang) {
        return Objects.requireNonNullElse(lang, "");
    }

    private MenuRow row(ResultSet found) throws SQLException {
        var row = Columns.of(found);
        try {
            var lang = requireNonNull(row.text("lang"));
            var targets = new ShownTargets(json.readTree(row.text("targets")), lang, requireNonNull(row.text("usual")));
            var items = targets.of(json.readValue(requireNonNull(row.text("items")), ITEMS));
            var menu = new MenuView(
                    requireNonNull(row.id("id")),
                    requireNonNull(row.text("key")),
                    lang,
                    Direction.of(lang),
                    items,
                    requireNonNull(row.moment("updated_at")),
                    targets.tags());
            return new MenuRow(menu, requireNonNull(row.moment("read_at")), row.moment("next_moment"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
