package dev.midad.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that finds the snapshots of a list. One criterion drives it: for each of its values the newest few are read
 * from an index that holds them in order, and merged; the other criteria are checked on the way. So a page costs what
 * it shows, wherever it lies in the list, and not what the filter matches.
 */
final class SnapshotQuery {

    /** The last row of the page before: its sort value, as PostgreSQL writes it, and its id. */
    record Place(String at, UUID id) {}

    private final ArticleFilter filter;
    private final Map<String, Object> parameters = new HashMap<>();

    SnapshotQuery(ArticleFilter filter) {
        this.filter = filter;
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** Rows of {@code (id, article_id, at)}: snapshot, article and sort value, in order, {@code most} at most. */
    String keys(@Nullable Place after, int most) {
        parameters.put("most", most);
        var driver = driver();
        var conditions = conditions(driver);
        var source = driver.table();
        if (after != null) {
            parameters.put("afterAt", after.at());
            parameters.put("afterId", after.id());
            conditions.add("(%s.%s, %s.article_id) %s (cast(:afterAt as timestamptz), :afterId)"
                    .formatted(
                            source,
                            filter.sort().column(),
                            source,
                            filter.sort().comparison()));
        }
        var rows =
                "select p.id, p.article_id, %s.%s as at from %s where %s order by %s.%s %s, %s.article_id %s limit :most"
                        .formatted(
                                source,
                                filter.sort().column(),
                                driver.from(),
                                String.join(" and ", conditions),
                                source,
                                filter.sort().column(),
                                filter.sort().direction(),
                                source,
                                filter.sort().direction());
        return driver == Driver.NONE ? rows : merged(driver, rows);
    }

    String count() {
        return "select count(*) from published_article p where " + String.join(" and ", conditions(Driver.NONE));
    }

    /** An article with two of the values is found twice, and shown once. */
    private String merged(Driver driver, String rows) {
        return "select distinct k.at, k.article_id, k.id from %s cross join lateral (%s) k order by k.at %s, k.article_id %s limit :most"
                .formatted(
                        driver.unnested(),
                        rows,
                        filter.sort().direction(),
                        filter.sort().direction());
    }

    private Driver driver() {
        if (!filter.authors().isEmpty()) {
            return Driver.AUTHOR;
        }
        if (!filter.tags().isEmpty()) {
            return Driver.TAG;
        }
        if (!filter.sections().isEmpty()) {
            return Driver.SECTION;
        }
        return filter.languages().isEmpty() ? Driver.NONE : Driver.LANGUAGE;
    }

    private List<String> conditions(Driver driver) {
        var conditions = new ArrayList<String>();
        conditions.add(ArticleField.VISIBLE);
        criterion(conditions, driver, Driver.AUTHOR, filter.authors().toArray(UUID[]::new));
        criterion(conditions, driver, Driver.TAG, filter.tags().toArray(UUID[]::new));
        criterion(conditions, driver, Driver.SECTION, filter.sections().toArray(UUID[]::new));
        criterion(conditions, driver, Driver.LANGUAGE, filter.languages().toArray(String[]::new));
        var times = driver.table();
        if (filter.from() != null) {
            conditions.add(times + ".published_at >= cast(:from as timestamptz)");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add(times + ".published_at < cast(:to as timestamptz)");
            parameters.put("to", filter.to());
        }
        return conditions;
    }

    private <T> void criterion(List<String> conditions, Driver driver, Driver criterion, T[] values) {
        if (values.length > 0) {
            conditions.add(driver == criterion ? criterion.driving() : criterion.checking());
            parameters.put(criterion.parameter(), values);
        }
    }
}
