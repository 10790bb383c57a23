package dev.midad.newsroom.published;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.midad.fixtures.ContractFilter;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.Readership;
import dev.midad.fixtures.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not published must not show, whatever is asked for. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LeakTest {

    /** Every delivery route, with what stands for its variable. */
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("/v1/publication", ""),
            Map.entry("/v1/articles", ""),
            Map.entry("/v1/articles/{ref}", "article"),
            Map.entry("/v1/articles/{ref}/comments", "article"),
            Map.entry("/v1/articles/{ref}/related", "article"),
            Map.entry("/v1/media/{id}", "article"),
            Map.entry("/v1/issues", ""),
            Map.entry("/v1/issues/current", ""),
            Map.entry("/v1/issues/{ref}", "issue"),
            Map.entry("/v1/issues/{ref}/epub", "issue"),
            Map.entry("/v1/fronts", ""),
            Map.entry("/v1/fronts/{ref}", "front"),
            Map.entry("/v1/menus", ""),
            Map.entry("/v1/menus/{key}", "menu"),
            Map.entry("/v1/pages", ""),
            Map.entry("/v1/pages/{ref}", "page"),
            Map.entry("/v1/sitemaps/pages.xml", ""),
            Map.entry("/v1/feeds/articles.rss", ""),
            Map.entry("/v1/feeds/articles.atom", ""),
            Map.entry("/v1/feeds/articles.json", ""),
            Map.entry("/v1/feeds/podcast.rss", ""),
            Map.entry("/v1/feeds/issues.rss", ""),
            Map.entry("/v1/feeds/issues.atom", ""),
            Map.entry("/v1/feeds/issues.json", ""),
            Map.entry("/v1/sitemaps/news.xml", ""),
            Map.entry("/v1/sitemaps/index.xml", ""),
            Map.entry("/v1/sitemaps/articles.xml", ""),
            Map.entry("/v1/search", ""),
            Map.entry("/v1/suggest", ""),
            Map.entry("/v1/resolve", ""),
            Map.entry("/v1/sync", ""),
            Map.entry("/v1/events", ""),
            Map.entry("/v1/comments/{id}", "comment"),
            Map.entry("/v1/comments/{id}/replies", "comment"),
            Map.entry("/v1/comments/{id}/like", "comment"),
            Map.entry("/v1/comment-counts", ""),
            Map.entry("/v1/comment-form", ""),
            Map.entry("/v1/sections", ""),
            Map.entry("/v1/sections/{ref}", "section"),
            Map.entry("/v1/authors", ""),
            Map.entry("/v1/authors/{ref}", "author"),
            Map.entry("/v1/tags", ""),
            Map.entry("/v1/tags/{ref}", "tag"),
            Map.entry("/v1/previews/{token}", ""),
            Map.entry("/v1/previews/fronts/{token}", ""));

    @Inject
    AgroalDataSource database;

    private final String secret = slug("سر");

    private String section = "";
    private String author = "";
    private String tag = "";

    @BeforeEach
    void aSectionAnAuthorAndATagOfItsOwn() {
        section = Newsroom.section().getString("id");
        author = Newsroom.author().getString("id");
        tag = Newsroom.tag().getString("id");
    }

    @Test
    void theRoutesHereAreAllThatReadersHave() throws IOException {
        var documented = new TreeSet<String>();
        new YAMLMapper()
                .readTree(ContractFilter.FILE.toFile())
                .path("paths")
                .fieldNames()
                .forEachRemaining(documented::add);
        documented.removeIf(path -> path.startsWith("/v1/editorial/") || path.startsWith("/v1/auth/"));

        assertEquals(documented, new TreeSet<>(ROUTES.keySet()));
    }

    @Test
    void aDraftShowsNowhere() {
        var draft = Newsroom.draft(everywhere(secret));

        assertShowsNowhere(draft.getString("id"), draft.getString("slug"));
    }

    @Test
    void anUnpublishedArticleShowsNowhere() {
        var id = Newsroom.published(everywhere(secret)).getString("id");
        var formerSlug = Newsroom.patched(id, Map.of("headline", secret + " آخر", "slug", slug("second")))
                .getString("slug");
        Newsroom.publish(id);

        Newsroom.act(id, "unpublish").then().statusCode(200);

        assertShowsNowhere(id, formerSlug, slugOf(id));
    }

    @Test
    void aTrashedArticleShowsNowhereNorWhenItIsTakenOutAgain() {
        var published = Newsroom.published(everywhere(secret));
        var id = published.getString("id");

        Newsroom.trash(id).then().statusCode(204);

        assertShowsNowhere(id, published.getString("slug"));
        Newsroom.act(id, "restore").then().statusCode(200);
        assertShowsNowhere(id, published.getString("slug"));
    }

    @Test
    void aChangeThatIsNotPublishedShowsNowhere() {
        var id = Newsroom.published(everywhere("ظاهر")).getString("id");
        Newsroom.patched(id, everywhere(secret));
        var changed = Newsroom.patched(id, Map.of("slug", secret));

        assertTrue(answers(id).noneMatch(answer -> answer.contains(secret) || answer.contains(escaped(secret))));
        Newsroom.reader()
                .get("/v1/articles/{ref}", changed.getString("slug"))
                .then()
                .statusCode(404);
        assertEquals(1, articleCount("/v1/sections/" + section));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visible_from = now() + interval '1 hour'",
                "visible_from = now() - interval '2 hours', visible_until = now() - interval '1 hour'"
            })
    void aSnapshotWhoseTimeHasNotComeOrIsOverShowsNowhere(String times) throws SQLException {
        var published = Newsroom.published(everywhere(secret));
        var id = published.getString("id");

        for (var table : List.of("published_article", "published_author", "published_tag")) {
            execute("update %s set %s where article_id = '%s'".formatted(table, times, id));
        }

        assertShowsNowhere(id, published.getString("slug"));
    }

    @Test
    void aSlugThatWasOnlyADraftsRedirectsNobody() {
        var id = Newsroom.draft(everywhere(secret)).getString("id");
        var first = slugOf(id);
        Newsroom.patched(id, Map.of("slug", slug("later")));
        Newsroom.publish(id);

        Newsroom.reader().get("/v1/articles/{ref}", first).then().statusCode(404);
    }

    private void assertShowsNowhere(String id, String... slugs) {
        assertFalse(answers(id)
                .anyMatch(
                        answer -> answer.contains(secret) || answer.contains(escaped(secret)) || answer.contains(id)));
        for (var ref : Stream.concat(Stream.of(id), Stream.of(slugs)).toList()) {
            Newsroom.reader().get("/v1/articles/{ref}", ref).then().statusCode(404);
            Newsroom.reader().get("/v1/pages/{ref}", ref).then().statusCode(404);
            Newsroom.reader().get("/v1/articles/{ref}/comments", ref).then().statusCode(404);
            Newsroom.reader().get("/v1/articles/{ref}/related", ref).then().statusCode(404);
            Newsroom.reader()
                    .get("/v1/resolve?path=/articles/{ref}", ref)
                    .then()
                    .statusCode(404);
            Readership.submit(ref, Map.of()).then().statusCode(404);
            Newsroom.reader()
                    .get("/v1/comment-counts?article={ref}", ref)
                    .then()
                    .body("data", equalTo(List.of()));
        }
        for (var owner : List.of("/v1/sections/" + section, "/v1/authors/" + author, "/v1/tags/" + tag)) {
            assertEquals(0, articleCount(owner));
        }
    }

    /** What every route answers, with every filter and in every shape that could touch the article. */
    private Stream<String> answers(String id) {
        var asked = new ArrayList<String>();
        for (var query : List.of("", "&section=" + section, "&author=" + author, "&tag=" + tag, "&lang=ar")) {
            for (var shape : List.of("view=full", "view=summary", "bodyFormat=html&view=full", "sort=-updatedAt")) {
                asked.add("/v1/articles?limit=100&count=true&" + shape + query);
            }
        }
        for (var query : List.of("", "&section=" + section, "&author=" + author, "&tag=" + tag, "&lang=ar")) {
            for (var format : List.of("rss", "atom", "json")) {
                asked.add("/v1/feeds/articles." + format + "?limit=100&content=full" + query);
            }
            asked.add("/v1/sitemaps/news.xml?sort=-publishedAt" + query);
        }
        asked.addAll(List.of(
                "/v1/sitemaps/articles.xml?month=" + YearMonth.now(ZoneOffset.UTC),
                "/v1/search?limit=100&count=true&facets=section,author,tag,year&q=" + secret.replace('-', ' '),
                "/v1/search?limit=100&sort=-publishedAt&q=" + secret.substring(0, 2) + "*",
                "/v1/suggest?limit=20&q=" + secret,
                "/v1/publication",
                "/v1/pages?limit=100",
                "/v1/menus?limit=100",
                "/v1/sitemaps/pages.xml",
                "/v1/sections?limit=100&include=articleCount",
                "/v1/sections/" + section,
                "/v1/authors?limit=100&include=articleCount",
                "/v1/authors/" + author,
                "/v1/tags?limit=100&include=articleCount",
                "/v1/tags/" + tag));
        asked.add("/v1/sync?limit=1000&kind=article&section=" + section);
        var others = Newsroom.published(Map.of("section", section, "tags", List.of(tag)));
        asked.add("/v1/articles/" + others.getString("id") + "?include=related");
        asked.add("/v1/articles/" + others.getString("id") + "/related?limit=20");
        var answers = asked.stream()
                .map(path -> Newsroom.reader().get(path).then().extract().asString())
                .toList();
        Newsroom.trash(others.getString("id"));
        return Stream.concat(answers.stream(), Stream.of(visibleOf(id)));
    }

    private String visibleOf(String id) {
        var answer = Newsroom.reader().get("/v1/articles/{ref}?include=related,metadata", id);
        return answer.statusCode() == 200 ? answer.asString() : "";
    }

    private int articleCount(String owner) {
        return Newsroom.reader()
                .get(owner + "?include=articleCount")
                .then()
                .statusCode(200)
                .extract()
                .path("articleCount");
    }

    private Map<String, Object> everywhere(String word) {
        return Map.of(
                "headline",
                word + " " + slug("headline"),
                "kicker",
                word,
                "deck",
                word,
                "keyPoints",
                List.of(word),
                "body",
                Newsroom.paragraph(word),
                "section",
                section,
                "tags",
                List.of(tag),
                "bylines",
                List.of(Map.of("role", "author", "author", author, "label", word)));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As it stands in addresses. */
    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String slug(String name) {
        return Newsroom.unique(name).replace(' ', '-');
    }

    private static String slugOf(String id) {
        return Newsroom.admin()
                .get("/v1/editorial/articles/{id}", id)
                .jsonPath()
                .getString("slug");
    }
}
