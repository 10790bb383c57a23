package dev.midad.newsroom.fronts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Columns;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import dev.midad.newsroom.media.ShownMedia;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the fronts that readers have, and nothing of the desk; one statement a question. */
@Singleton
class PublishedFrontRepository {

    private static final String HEAD = "select f.id, f.slug, f.name, f.lang, f.updated_at,"
            + " now() as read_at, (select next_moment()) as next_moment";

    // %s are the ids of pages, and the condition under which readers see one.
    private static final String PAGES_OF = """
            (select cast(coalesce(jsonb_object_agg(p.article_id, jsonb_build_object('id', p.article_id, 'slug', p.slug,
                 'lang', p.lang, 'headline', p.headline, 'deck', p.deck)), '{}') as text)
             from published_page p where p.article_id = any (%s) and %s) as pages""";

    private static final String NAMED_PAGES = """
            array(select cast(item ->> 'ref' as uuid) from standing s
                  cross join jsonb_path_query(s.content, '$.slots[*].**') item where item ->> 'kind' = 'page')""";

    // %1$s is the condition under which readers see an article, %2$s asks for the pages.
    private static final String PARTS = HEAD + """
            , (select cast(coalesce(jsonb_agg(jsonb_build_object('id', s.container_id, 'content', s.content)
                    order by array_position(f.containers, s.container_id), s.container_id), '[]') as text)
                 from standing s) as containers,
                (select cast(coalesce(jsonb_agg(p.article_id), '[]') as text) from published_article p
                 where p.article_id = any (array(select unnest(s.articles) from standing s)) and %1$s) as articles,
                %2$s,
                cast(media_shown(array(select unnest(s.media) from standing s), f.lang) as text) as media
            from front f where f.launched_at is not null and f.id = (select id from asked)""";

    // %1$s is the moment at which the containers stand.
    private static final String STANDING = """
            , standing as (
                select c.* from published_container c
                where c.front_id = (select id from asked) and c.visible_from <= %1$s and c.visible_until > %1$s)
            """;

    private static final String BY_ID = "with asked (id) as (select cast(:ref as uuid))";

    private static final String BY_SLUG = "with asked (id) as (select n.entity_id from slug n"
            + " where n.kind = 'front' and n.slug_key = :ref and n.public_from <= now())";

    private static final String VISIBLE = "p.visible_from <= %1$s and p.visible_until > %1$s";
    private static final String NOW = "now()";
    private static final String AT = "cast(:at as timestamptz)";
    // What readers have now is what is known of the past.
    private static final String NOW_OR_LATER = "greatest(now(), cast(:at as timestamptz))";

    private static final String READABLE = """
            select now() as read_at,
                (select cast(coalesce(jsonb_agg(p.article_id), '[]') as text) from published_article p
                 where p.article_id = any (:articles) and %1$s) as articles,
                %2$s,
                cast(media_shown(:media, :lang) as text) as media
            """;

    private static final TypeReference<List<FrontParts.Part>> PART_LIST = new TypeReference<>() {};
    private static final TypeReference<Map<UUID, JsonNode>> PAGES = new TypeReference<>() {};
    private static final TypeReference<Set<UUID>> IDS = new TypeReference<>() {};

    private final ReadingDatabase database;
    private final ObjectMapper json;
    private final ShownMedia media;

    PublishedFrontRepository(ReadingDatabase database, ObjectMapper json, ShownMedia media) {
        this.database = database;
        this.json = json;
        this.media = media;
    }

    /**
     * Finds a front by its id, its present slug, or a former slug.
     *
     * @param at the moment at which its containers stood so; null for now
     */
    Optional<FrontParts> find(String ref, @Nullable Instant at) {
        var id = Ref.id(ref);
        var parameters = new HashMap<String, Object>();
        parameters.put("ref", id.<Object>map(UUID::toString).orElseGet(() -> Slug.key(ref)));
        if (at != null) {
            parameters.put("at", at);
        }
        var visible = VISIBLE.formatted(at == null ? NOW : NOW_OR_LATER);
        var sql = (id.isPresent() ? BY_ID : BY_SLUG)
                + STANDING.formatted(at == null ? NOW : AT)
                + PARTS.formatted(visible, PAGES_OF.formatted(NAMED_PAGES, visible));
        return database.find(sql, parameters, row -> {
            var found = Columns.of(row);
            return new FrontParts(
                    head(found),
                    read(found.text("containers"), PART_LIST),
                    read(found.text("articles"), IDS),
                    pages(found.text("pages")),
                    media.read(found.text("media")),
                    requireNonNull(found.moment("read_at")),
                    found.moment("next_moment"));
        });
    }

    /** Looks up for containers of the desk what {@link #find} does for those that readers have. */
    FrontParts parts(FrontHead head, List<FrontParts.Part> containers, FrontNames names, @Nullable Instant at) {
        var parameters = new HashMap<String, Object>();
        parameters.put("articles", names.articles().toArray(UUID[]::new));
        parameters.put("pages", names.pages().toArray(UUID[]::new));
        parameters.put("media", names.media().toArray(UUID[]::new));
        parameters.put("lang", head.lang());
        if (at != null) {
            parameters.put("at", at);
        }
        var visible = VISIBLE.formatted(at == null ? NOW : NOW_OR_LATER);
        return database.find(READABLE.formatted(visible, PAGES_OF.formatted(":pages", visible)), parameters, row -> {
                    var found = Columns.of(row);
                    return new FrontParts(
                            head,
                            containers,
                            read(found.text("articles"), IDS),
                            pages(found.text("pages")),
                            media.signed(found.text("media")),
                            requireNonNull(found.moment("read_at")),
                            null);
                })
                .orElseThrow();
    }

    /** Lists fronts in the order in which they were begun. */
    List<FrontRow> list(@Nullable UUID after, int most) {
        var parameters = new HashMap<String, Object>(Map.of("most", most));
        var later = "";
        if (after != null) {
            later = " and f.id > :after";
            parameters.put("after", after);
        }
        return database.list(
                HEAD + " from front f where f.launched_at is not null" + later + " order by f.id limit :most",
                parameters,
                row -> row(Columns.of(row)));
    }

    List<FrontRow> listByIds(Collection<UUID> ids) {
        return database.list(
                HEAD + " from front f where f.launched_at is not null and f.id = any (:ids)",
                Map.of("ids", ids.toArray(UUID[]::new)),
                row -> row(Columns.of(row)));
    }

    long count() {
        return database.find(
                        "select count(*) from front where launched_at is not null", Map.of(), row -> row.getLong(1))
                .orElseThrow();
    }

    private static FrontRow row(Columns found) {
        return new FrontRow(head(found), requireNonNull(found.moment("read_at")), found.moment("next_moment"));
    }

    private static FrontHead head(Columns found) {
        return new FrontHead(
                requireNonNull(found.id("id")),
                requireNonNull(found.text("slug")),
                requireNonNull(found.text("name")),
                requireNonNull(found.text("lang")),
                requireNonNull(found.moment("updated_at")));
    }

    private Map<UUID, FrontPageView> pages(@Nullable String found) {
        var pages = new HashMap<UUID, FrontPageView>();
        read(found, PAGES).forEach((id, page) -> pages.put(id, FrontPageView.of(page)));
        return pages;
    }

    private <T> T read(@Nullable String stored, TypeReference<T> type) {
        try {
            return json.readValue(requireNonNull(stored), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
