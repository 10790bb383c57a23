package dev.midad.newsroom.published;

import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import dev.midad.foundation.web.Ref;
import dev.midad.language.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds an issue that readers have by its id, its number or a slug. */
@ApplicationScoped
public class FindIssue {

    private static final String VISIBLE = "e.visible_from <= now()";

    private static final String BY_ID =
            "select e.issue_id as id from published_issue e where e.issue_id = :id and " + VISIBLE;

    private static final String BY_NUMBER = """
            select e.issue_id as id from published_issue e
            where e.number <= :number and coalesce(e.number_to, e.number) >= :number and %s
            order by e.number = :number desc, e.number desc limit 1
            """.formatted(VISIBLE);

    private static final String BY_SLUG = """
            select e.issue_id as id from slug n join published_issue e on e.issue_id = n.entity_id
            where n.kind = 'issue' and n.slug_key = :key and n.public_from <= now() and %s
            """.formatted(VISIBLE);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    // The path of delivery has a meaning of its own for it.
    private static final String CURRENT = "current";

    private final ReadingDatabase database;

    FindIssue(ReadingDatabase database) {
        this.database = database;
    }

    /** Returns whether the reference is read as an issue's number; the digits of any script are one. */
    public static boolean isNumber(String ref) {
        return NUMBER.matcher(Slug.key(ref)).matches();
    }

    /** Returns whether a slug made of these words would be read as a number, or as the newest issue. */
    public static boolean isReserved(String words) {
        var key = Slug.key(Slug.fromHeadline(words));
        return key.equals(CURRENT) || NUMBER.matcher(key).matches();
    }

    /** Returns the id of the issue that readers have under an id, a number (either of a double issue's), or a slug, present or former. */
    public Optional<UUID> find(String ref) {
        var id = Ref.id(ref);
        if (id.isPresent()) {
            return one(BY_ID, Map.of("id", id.get()));
        }
        var key = Slug.key(ref);
        var byNumber = isNumber(ref) ? one(BY_NUMBER, Map.of("number", Integer.valueOf(key))) : Optional.<UUID>empty();
        return byNumber.isPresent() ? byNumber : one(BY_SLUG, Map.of("key", key));
    }

    private Optional<UUID> one(String sql, Map<String, Object> parameters) {
        return database.find(sql, parameters, (Row<UUID>) row -> row.getObject("id", UUID.class));
    }
}
