package dev.midad.newsroom.published;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the SQL that finds the snapshots of a list. One criterion drives it: for each of its values PostgreSQL reads
 * the newest few from an index that holds them in order, and merges them; it checks the other criteria on the way. So a
 * page costs as much as it shows, wherever it lies in the list, and not as much as the filter matches.
 */
final class SnapshotQuery {

    /** Marks the last row of the page before, by its sort value, as PostgreSQL writes it, and its id. */
    record Place(String at, UUID id) {}

    // An issue has few articles: they are looked up first, and the list is sorted afterwards.
    private static final String IN_ISSUE = """
            p.article_id = any (array(
                select i.article_id from published_issue e join published_issue_article i on i.snapshot_id = e.id
                where e.issue_id = any (:issues) and e.visible_from <= now()))""";

    private final ArticleFilter filter;
    private final Map<String, Object> parameters = new HashMap<>();

    SnapshotQuery(ArticleFilter filter) {
        this.filter = filter;
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /**
     * Returns the SQL that gives rows of {@code (id, article_id, at)}: snapshot, article and sort value, in order,
     * {@code most} at most.
     */
    String keys(@Nullable Place after, int most) {
        parameters.put("most", most);
        var driver = driver();
        var conditions = conditions(driver, driver.one());
        var sort = filter.sort();
        if (after != null) {
            parameters.put("afterAt", after.at());
            parameters.put("afterId", after.id());
            conditions.add("(p.%s, p.article_id) %s (cast(:afterAt as timestamptz), :afterId)"
                    .formatted(sort.column(), sort.comparison()));
        }
        var rows =
                "select %s as id, p.article_id, p.%s as at from %s where %s order by p.%s %s, p.article_id %s limit :most"
                        .formatted(
                                driver.snapshot(),
                                sort.column(),
                                driver.from(),
                                String.join(" and ", conditions),
                                sort.column(),
                                sort.direction(),
                                sort.direction());
        return driver == Driver.NONE ? rows : merged(driver, rows);
    }

    String count() {
        var driver = driver();
        return "select count(%s) from %s where %s"
                .formatted(
                        driver.snapshot().equals("p.id") ? "*" : "distinct p.article_id",
                        driver.from(),
                        String.join(" and ", conditions(driver, driver.any())));
    }

    /** Merges the rows of all values. An article with two of the values is found twice and shown once. */
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

    private List<String> conditions(Driver driver, String driving) {
        var conditions = new ArrayList<String>();
        conditions.add(ArticleField.VISIBLE);
        criterion(conditions, driver, driving, Driver.AUTHOR, filter.authors().toArray(UUID[]::new));
        criterion(conditions, driver, driving, Driver.TAG, filter.tags().toArray(UUID[]::new));
        criterion(conditions, driver, driving, Driver.SECTION, filter.sections().toArray(UUID[]::new));
        criterion(
                conditions, driver, driving, Driver.LANGUAGE, filter.languages().toArray(String[]::new));
        if (!filter.issues().isEmpty()) {
            conditions.add(IN_ISSUE);
            parameters.put("issues", filter.issues().toArray(UUID[]::new));
        }
        if (filter.isRecorded()) {
            conditions.add(driver.recorded());
        }
        if (filter.from() != null) {
            conditions.add("p.published_at >= cast(:from as timestamptz)");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("p.published_at < cast(:to as timestamptz)");
            parameters.put("to", filter.to());
        }
        return conditions;
    }

    private <T> void criterion(List<String> conditions, Driver driver, String driving, Driver criterion, T[] values) {
        if (values.length > 0) {
            conditions.add(driver == criterion ? driving : criterion.checking(driver));
            parameters.put(criterion.parameter(), values);
        }
    }
}
