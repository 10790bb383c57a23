package dev.midad.outlets.addresses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.newsroom.slugs.AddressedKind;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what readers have by slugs and ids, of all kinds in one statement. */
@Singleton
class StandingRepository {

    private static final String FOUND = """
            select now() as read_at, next_moment() as next_moment, p.id as publication, p.default_language, p.article_url,
                cast(p.addresses as text) as addresses, f.*
            from publication p left join (%s) f on true
            """;

    private static final String OF_KIND =
            "select '%s' as kind, s.id, s.slug, s.lang, s.section, s.is_gone, s.found_by from (%s) s";

    /** Finds the slugs that begin with what is left of one; two of them are enough to know that it is not certain which. */
    private static final String BEGINNING = """
            array(select c.slug_key from slug c
                where c.kind = '%s' and c.slug_key collate "C" >= :from and c.slug_key collate "C" < :until
                    and c.public_from <= now()
                order by c.slug_key collate "C" limit 5)
            """;

    private static final String NO_IDS = "cast('{}' as uuid[])";
    private static final TypeReference<Map<String, String>> PATHS = new TypeReference<>() {};

    private final ReadingDatabase database;
    private final ObjectMapper json;
    private final List<AddressedKind> kinds;
    private final String byKeyOrId;

    StandingRepository(ReadingDatabase database, ObjectMapper json, @All List<AddressedKind> kinds) {
        this.database = database;
        this.json = json;
        this.kinds = List.copyOf(kinds);
        this.byKeyOrId = FOUND.formatted(kinds.stream()
                .map(kind -> OF_KIND.formatted(kind.kind(), kind.standing(":keys", ":ids")))
                .collect(Collectors.joining(" union all ")));
    }

    /**
     * Holds what was found at one moment.
     *
     * @param readAt the database's clock at that moment
     * @param next the next time, by that clock, at which something is published or withdrawn; null where nothing is planned
     */
    record Found(
            SiteMap site,
            List<Standing> things,
            Instant readAt,
            @Nullable Instant next) {}

    private record Line(
            SiteMap site,
            @Nullable Standing thing,
            Instant readAt,
            @Nullable Instant next) {}

    /** Returns the kinds in the order in which they are looked for. */
    List<AddressedKind> kinds() {
        return kinds;
    }

    Found find(Collection<String> keys, Collection<UUID> ids) {
        return found(byKeyOrId, Map.of("keys", keys.toArray(String[]::new), "ids", ids.toArray(UUID[]::new)));
    }

    /** Finds what has a slug that begins with the key. */
    List<Standing> findByBeginning(AddressedKind kind, String key) {
        var query = FOUND.formatted(
                OF_KIND.formatted(kind.kind(), kind.standing(BEGINNING.formatted(kind.kind()), NO_IDS)));
        return found(query, Map.of("from", key, "until", key + Character.toString(Character.MAX_CODE_POINT)))
                .things();
    }

    private Found found(String sql, Map<String, ?> parameters) {
        var lines = database.list(sql, parameters, this::line);
        var first = lines.get(0);
        return new Found(
                first.site(),
                lines.stream().map(Line::thing).filter(Objects::nonNull).toList(),
                first.readAt(),
                first.next());
    }

    private Line line(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new Line(
                new SiteMap(
                        row.getObject("publication", UUID.class),
                        row.getString("default_language"),
                        row.getString("article_url"),
                        paths(row.getString("addresses"))),
                kind == null
                        ? null
                        : new Standing(
                                kind,
                                row.getObject("id", UUID.class),
                                row.getString("slug"),
                                row.getString("lang"),
                                row.getString("section"),
                                row.getBoolean("is_gone"),
                                row.getString("found_by")),
                Row.moment(row, "read_at"),
                Row.possibleMoment(row, "next_moment"));
    }

    private Map<String, String> paths(String written) {
        try {
            return json.readValue(written, PATHS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
