package dev.midad.newsroom.issues;

import dev.midad.foundation.database.Columns;
import dev.midad.foundation.reading.ReadingDatabase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the issues that readers have at this moment, and nothing of the desk; one statement a question. */
@Singleton
class PublishedIssueRepository {

    private static final String VISIBLE = "e.visible_from <= now()";

    private static final String SUMMARY = """
            select e.issue_id, e.slug, e.kind, e.number, e.number_to, e.year, cast(e.date as text) as printed, e.date_text,
                e.hijri_date, e.lang, e.title, cast(e.cover as text) as cover, cast(e.files as text) as files,
                cast(media_shown(e.media, e.lang) as text) as media, e.published_at, e.updated_at,
                now() as read_at, (select next_moment()) as next_moment""";

    // The names of sections and articles are what readers get of them now; a line of an article that has left them
    // keeps
    // the headline that they had.
    private static final String FULL = SUMMARY + """
            , cast(e.contents as text) as contents,
                cast(coalesce(e.masthead, (select masthead from publication)) as text) as masthead,
                (select cast(coalesce(jsonb_object_agg(s.id, jsonb_build_object(
                    'id', s.id, 'slug', s.slug, 'name', localized(s.name, s.translations, 'name', e.lang))), '{}') as text)
                 from section s
                 where s.id in (select cast(c ->> 'section' as uuid) from jsonb_array_elements(e.contents) c)) as sections,
                (select cast(coalesce(jsonb_object_agg(p.article_id, jsonb_strip_nulls(jsonb_build_object(
                    'slug', p.slug, 'kicker', p.kicker, 'headline', p.headline))), '{}') as text)
                 from published_article p
                 where p.article_id = any (e.articles) and p.visible_from <= now() and p.visible_until > now()) as articles,
                (select cast(coalesce(jsonb_object_agg(i.article_id, case when t.article_id is null then i.headline end), '{}') as text)
                 from (
                    select i.article_id, coalesce(i.headline, (
                        select p.headline from published_article p
                        where p.article_id = i.article_id and p.visible_from <= now()
                        order by p.visible_from desc limit 1)) as headline
                    from published_issue_article i where i.snapshot_id = e.id) i
                 left join takedown t on t.article_id = i.article_id
                 where i.headline is not null) as former""";

    private static final String FROM = " from published_issue e where " + VISIBLE;

    private final ReadingDatabase database;
    private final IssueRows rows;

    PublishedIssueRepository(ReadingDatabase database, IssueRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Optional<IssueRow> find(UUID id) {
        return database.find(
                FULL + FROM + " and e.issue_id = :id", Map.of("id", id), row -> rows.full(Columns.of(row)));
    }

    /** Finds the newest issue; of two of one day the regular one. */
    Optional<IssueRow> findCurrent() {
        return database.find(
                FULL + FROM + " order by e.date desc, e.kind = 'regular' desc, e.issue_id desc limit 1",
                Map.of(),
                row -> rows.full(Columns.of(row)));
    }

    List<IssueRow> listByIds(Collection<UUID> ids) {
        return database.list(
                FULL + FROM + " and e.issue_id = any (:ids)",
                Map.of("ids", ids.toArray(UUID[]::new)),
                row -> rows.full(Columns.of(row)));
    }

    /** Lists issues by their ids, without their contents. */
    List<IssueRow> listSummaries(Collection<UUID> ids) {
        return database.list(
                SUMMARY + FROM + " and e.issue_id = any (:ids)",
                Map.of("ids", ids.toArray(UUID[]::new)),
                row -> rows.summary(Columns.of(row)));
    }

    /** Lists issues, newest first. */
    List<IssueRow> list(IssueFilter filter, @Nullable List<String> after, int most) {
        var parameters = new HashMap<>(filter.parameters());
        parameters.put("most", most);
        var where = filter.condition();
        if (after != null) {
            where += " and (e.date, e.issue_id) < (cast(:afterDate as date), :afterId)";
            parameters.put("afterDate", after.get(0));
            parameters.put("afterId", UUID.fromString(after.get(1)));
        }
        return database.list(
                SUMMARY + FROM + where + " order by e.date desc, e.issue_id desc limit :most",
                parameters,
                row -> rows.summary(Columns.of(row)));
    }

    long count(IssueFilter filter) {
        return database.find("select count(*)" + FROM + filter.condition(), filter.parameters(), row -> row.getLong(1))
                .orElseThrow();
    }

    List<UUID> listIdsAfter(UUID id, int most) {
        return database.list(
                "select e.issue_id as id" + FROM + " and e.issue_id > :after order by e.issue_id limit :most",
                Map.of("after", id, "most", most),
                row -> row.getObject("id", UUID.class));
    }
}
