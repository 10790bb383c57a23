package dev.midad.foundation.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the database itself keeps, whoever writes into it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SchemaTest {

    @Inject
    AgroalDataSource database;

    @Test
    void itRefusesASecondHolderOfASlug() {
        var slug = Newsroom.tag().getString("slug");

        refuses("slug_pkey", """
                insert into slug (kind, slug_key, slug, entity_id)
                select kind, slug_key, slug, uuidv7() from slug where slug = '%s'
                """.formatted(slug));
    }

    @Test
    void itRefusesASectionUnderItself() {
        var parent = Newsroom.section().getString("id");
        var child = Newsroom.section(Map.of("name", "فرعي", "parent", parent)).getString("id");

        refuses(
                "section_not_under_itself",
                "update section set parent_id = '%s' where id = '%s'".formatted(child, parent));
        refuses("section_not_under_itself", "update section set parent_id = id where id = '%s'".formatted(parent));
    }

    @Test
    void itRefusesAPublishedArticleWithoutAHeadline() {
        var id = Newsroom.published().getString("id");

        refuses("headline", "update published_article set headline = null where article_id = '%s'".formatted(id));
    }

    @Test
    void whatIsAcknowledgedIsOnDisk() throws SQLException {
        assertEquals(List.of("on", "on", "on"), rows("""
                select current_setting('fsync') union all select current_setting('synchronous_commit')
                union all select current_setting('full_page_writes')
                """));
    }

    @Test
    void lettersOfEveryScriptAreLetters() throws SQLException {
        assertEquals(List.of("t"), rows("select 'ش' ~ '[[:alpha:]]'"));
        assertEquals(List.of("UTF8"), rows("show server_encoding"));
    }

    @Test
    void everyChangeIsInTheLog() throws SQLException {
        var section = Newsroom.section().getString("id");
        var article = Newsroom.published(Map.of("section", section)).getString("id");
        Newsroom.act(article, "unpublish");

        assertEquals(List.of("section upsert"), log(section));
        assertEquals(
                List.of("draft upsert", "article upsert", "draft upsert", "article delete unpublished", "draft upsert"),
                log(article));
    }

    @Test
    void aRefusedChangeLeavesNothingInTheLog() throws SQLException {
        var id = Newsroom.draft().getString("id");
        var before = log(id).size();

        Newsroom.patch("/v1/editorial/articles/" + id, Map.of("section", "no-such"))
                .then()
                .statusCode(422);

        assertEquals(before, log(id).size());
    }

    private List<String> log(String id) throws SQLException {
        return rows(
                "select concat_ws(' ', kind, action, reason) from content_change where entity_id = '%s' order by seq"
                        .formatted(id));
    }

    private void refuses(String constraint, String sql) {
        var refusal = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertTrue(String.valueOf(refusal.getMessage()).contains(constraint), refusal.getMessage());
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
