package dev.midad.newsroom.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.database.Row;
import dev.midad.foundation.reading.ReadingDatabase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the first articles of many lists at once: one statement, which reads each list from the index that holds it in order. */
@Singleton
public class NewestArticles {

    /** Holds an article of a list and when it was published. */
    public record Found(UUID article, Instant publishedAt) {}

    private record Placed(int list, Found found) {}

    private static final String WANTED = """
            with recursive wanted as materialized (
                select w.* from jsonb_to_recordset(cast(:wanted as jsonb))
                    as w (n int, kind text, changed boolean, skips boolean, holder uuid, lang text, since timestamptz, most int)
            ), under (n, id) as (
                select n, holder from wanted where kind = 'SECTION'
                union
                select u.n, s.id from section s join under u on s.parent_id = u.id
            )
            """;

    // %1$s is the column of the order, %2$s the table, and %3$s the condition that its index holds in this order.
    private static final String LIST = """
            select w.n, k.article_id, k.published_at, k.at from wanted w cross join lateral (
                select p.article_id, p.published_at, p.%1$s as at from %2$s
                where %3$s and %4$s and p.lang = w.lang and p.published_at >= coalesce(w.since, '-infinity')
                    and (not w.skips or p.article_id <> all (cast(:without as uuid[])))%5$s
                order by p.%1$s desc, p.article_id desc limit w.most) k
            where w.kind = '%6$s' and w.changed = %7$s
            """;

    // Each section under the wanted one is read for itself, in the order of its index.
    private static final String SECTIONS = """
            select w.n, k.article_id, k.published_at, k.at from wanted w cross join lateral (
                select o.* from under u cross join lateral (
                    select p.article_id, p.published_at, p.%1$s as at from published_article p
                    where p.section_id = u.id and %2$s and p.lang = w.lang
                        and p.published_at >= coalesce(w.since, '-infinity')
                        and (not w.skips or p.article_id <> all (cast(:without as uuid[])))%3$s
                    order by p.%1$s desc, p.article_id desc limit w.most) o
                where u.n = w.n order by o.at desc, o.article_id desc limit w.most) k
            where w.kind = 'SECTION' and w.changed = %4$s
            """;

    private static final Map<WantedArticles.Kind, String> TABLES = Map.of(
            WantedArticles.Kind.TAG, "published_tag p",
            WantedArticles.Kind.AUTHOR, "published_author p",
            WantedArticles.Kind.ISSUE, "published_article p");

    private static final Map<WantedArticles.Kind, String> DRIVING = Map.of(
            WantedArticles.Kind.TAG, "p.tag_id = w.holder",
            WantedArticles.Kind.AUTHOR, "p.author_id = w.holder",
            WantedArticles.Kind.ISSUE, """
                    p.article_id = any (array(
                        select i.article_id from published_issue e join published_issue_article i on i.snapshot_id = e.id
                        where e.issue_id = w.holder and e.visible_from <= now()))""");

    private final ReadingDatabase database;
    private final ObjectMapper json;

    NewestArticles(ReadingDatabase database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Returns the first articles of each list, in its order.
     *
     * @param without articles that the lists leave out that say so
     * @param at the moment at which readers see them; null for now. Of the past, the lists hold what was published by
     *     then and is still there
     */
    public List<List<Found>> of(List<WantedArticles> wanted, Collection<UUID> without, @Nullable Instant at) {
        var found = new ArrayList<List<Found>>();
        wanted.forEach(list -> found.add(new ArrayList<>()));
        if (wanted.isEmpty()) {
            return found;
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("wanted", written(wanted));
        parameters.put("without", without.toArray(UUID[]::new));
        if (at != null) {
            parameters.put("at", at);
        }
        database.list(WANTED + lists(wanted, at) + " order by n, at desc, article_id desc", parameters, (Row<Placed>)
                        row -> new Placed(
                                row.getInt("n"),
                                new Found(row.getObject("article_id", UUID.class), Row.moment(row, "published_at"))))
                .forEach(row -> found.get(row.list()).add(row.found()));
        return found;
    }

    private static String lists(List<WantedArticles> wanted, @Nullable Instant at) {
        return wanted.stream()
                .map(list -> list(list.kind(), list.byChange(), at))
                .distinct()
                .collect(Collectors.joining(" union all "));
    }

    private static String list(WantedArticles.Kind kind, boolean byChange, @Nullable Instant at) {
        var column = byChange ? "updated_at" : "published_at";
        var visible = at == null ? ArticleField.VISIBLE : ArticleField.VISIBLE_AT;
        var past = at == null ? "" : " and p.published_at <= cast(:at as timestamptz)";
        return kind == WantedArticles.Kind.SECTION
                ? SECTIONS.formatted(column, visible, past, byChange)
                : LIST.formatted(column, TABLES.get(kind), DRIVING.get(kind), visible, past, kind, byChange);
    }

    private String written(List<WantedArticles> wanted) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var list : wanted) {
            var row = new HashMap<String, Object>();
            row.put("n", rows.size());
            row.put("kind", list.kind().name());
            row.put("changed", list.byChange());
            row.put("skips", list.skips());
            row.put("holder", list.of().toString());
            row.put("lang", list.lang());
            row.put("most", list.most());
            if (list.since() != null) {
                row.put("since", list.since().toString());
            }
            rows.add(row);
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
