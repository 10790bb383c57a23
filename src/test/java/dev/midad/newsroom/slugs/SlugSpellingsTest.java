package dev.midad.newsroom.slugs;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has a slug is found by it in every usual writing, and answers with the slug as it is. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SlugSpellingsTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مسؤول-في-مدرسة-%s",
                "مسئول-في-مدرسة-%s",
                "مسوول-في-مدرسه-%s",
                "مَسؤُول-فـي-مدرسة-%s",
                "مسؤول-فى-مدرسة-%s",
                "مسؤول_في_مدرسة_%s",
                "مسؤول في مدرسة %s",
                "مسؤول+في+مدرسة+%s",
                "مسؤول--في-مدرسة-%s-",
                "مسئول_في مدرسه-%S/",
            })
    void anArticleIsFoundHoweverItsSlugIsWritten(String writing) {
        var end = end();
        var slug = "مسؤول-في-مدرسة-" + end;
        var article = Newsroom.published(Map.of("slug", slug));

        read("/v1/articles/" + encoded(writing.formatted(end)))
                .statusCode(200)
                .body("id", equalTo(article.get("id")), "slug", equalTo(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"شؤون-الأمة-%s", "شئون_الامه_%s", "شوون الأمة %s", "شؤون--الأمة-%S/"})
    void soIsEverythingElseThatHasASlug(String writing) {
        var end = end();
        var name = "شؤون الأمة " + end;
        var page = Newsroom.published(Map.of("type", "page", "headline", name));
        var issue = Issues.publish(
                Issues.draft(List.of(), Map.of("slug", name.replace(' ', '-'))).getString("id"));
        var sought = encoded(writing.formatted(end));

        for (var list : List.of("sections", "authors", "tags")) {
            var id = Newsroom.created("/v1/editorial/" + list, Map.of("name", name))
                    .getString("id");
            read("/v1/" + list + "/" + sought).statusCode(200).body("id", equalTo(id));
        }
        read("/v1/pages/" + sought).statusCode(200).body("id", equalTo(page.get("id")));
        read("/v1/issues/" + sought).statusCode(200).body("id", equalTo(issue.get("id")));
    }

    @Test
    void aSlugWithUnderscoresIsFoundWithHyphensAndKeepsThem() {
        var slug = "Old_news_" + end();
        var article = Newsroom.published(Map.of("slug", slug));

        read("/v1/articles/" + slug.toLowerCase(Locale.ROOT).replace('_', '-'))
                .statusCode(200)
                .body("id", equalTo(article.get("id")), "slug", equalTo(slug));
    }

    @Test
    void whatLiesUnderAnArticleIsFoundTooAndASlashAtTheEndSaysNothing() {
        var slug = "gulf-news-" + end();
        Newsroom.published(Map.of("slug", slug));

        for (var rest : List.of("/comments", "/comments/", "/related", "/related/", "/")) {
            read("/v1/articles/" + slug.toUpperCase(Locale.ROOT).replace('-', '_') + rest)
                    .statusCode(200);
        }
    }

    @Test
    void aFormerSlugInAnotherWritingLeadsToThePresentOne() {
        var former = "شؤون-" + end();
        var article = Newsroom.published(Map.of("slug", former));
        var id = article.getString("id");
        Newsroom.patched(id, Map.of("slug", "present-" + end()));
        Newsroom.publish(id);

        read("/v1/articles/" + encoded(former.replace('ؤ', 'ئ').replace('-', '_')))
                .statusCode(301);
    }

    @Test
    void theAddressOfASiteIsFoundInThoseWritingsAndLedToItsOwn() {
        var slug = "شئون-الأمة-" + end();
        var article = Newsroom.published(Map.of("slug", slug));

        for (var writing : List.of(slug.replace('-', '_'), slug.replace('ئ', 'ؤ'))) {
            Newsroom.reader()
                    .get("/v1/resolve?path={path}", "/articles/" + writing)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(article.get("id")), "status", equalTo(301));
        }
    }

    @Test
    void aSlugThatDiffersOnlyInTheseIsTaken() {
        var slug = "شؤون-" + end();
        Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم"), "slug", slug));

        Newsroom.admin()
                .contentType("application/json")
                .body(Map.of("name", Newsroom.unique("وسم"), "slug", slug.replace('-', '_')))
                .post("/v1/editorial/tags")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
    }

    @ParameterizedTest
    @CsvSource({
        // What a version before made of the slug, which no longer is its key.
        "شئون_%s, شيون_%s",
        "a__b-%s, a__b-%s",
        "رءوس-%s, رءوس-%s",
    })
    void aKeyOfAVersionBeforeIsMadeAnewAtAStart(String slug, String formerKey) throws SQLException {
        var end = end();
        var article = Newsroom.published(Map.of("slug", slug.formatted(end)));
        var tag = Newsroom.created(
                "/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم"), "slug", slug.formatted(end)));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            setKey(connection, "article", article.getString("id"), formerKey.formatted(end));
            setKey(connection, "tag", tag.getString("id"), formerKey.formatted(end));

            FillSlugKeys.fill(connection);
            connection.commit();
        }

        read("/v1/articles/" + encoded(slug.formatted(end))).statusCode(200).body("id", equalTo(article.get("id")));
        read("/v1/tags/" + encoded(slug.formatted(end))).statusCode(200).body("id", equalTo(tag.get("id")));
    }

    @Test
    void ofTwoSlugsThatHaveBecomeOneTheOtherHolderStaysUnderItsId() throws SQLException {
        var slug = "gulf-news-" + end();
        var first = Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم"), "slug", slug));
        var second =
                Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم"), "slug", "x-" + slug));
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            setKey(connection, "tag", second.getString("id"), slug.replace('-', '_'));
            execute(connection, "update slug set slug = slug_key where entity_id = '%s'", second.getString("id"));

            FillSlugKeys.fill(connection);
            connection.commit();
        }

        read("/v1/tags/" + slug.replace('-', '_')).statusCode(200).body("id", equalTo(first.get("id")));
        read("/v1/tags/" + second.getString("id")).statusCode(200);
        assertEquals(
                "anew-" + slug,
                Newsroom.patch("/v1/editorial/tags/" + second.getString("id"), Map.of("slug", "anew-" + slug))
                        .path("slug"));
    }

    private static void setKey(Connection connection, String table, String id, String key) throws SQLException {
        execute(connection, "update slug set slug_key = '%s' where entity_id = '%s'", key, id);
        execute(connection, "update " + table + " set slug_key = '%s' where id = '%s'", key, id);
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql.formatted(values)));
        }
    }

    private static String end() {
        return UUID.randomUUID().toString().substring(24);
    }

    /** Encodes all but a slash, and leaves a plus as it was typed. */
    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%2B", "+");
    }

    private static ValidatableResponse read(String path) {
        return Newsroom.reader()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then();
    }
}
