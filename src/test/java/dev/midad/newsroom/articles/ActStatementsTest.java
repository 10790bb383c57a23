package dev.midad.newsroom.articles;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.SentStatements;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many SQL statements an act takes, the one that finds who asks among them: as many whatever the article names. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ActStatementsTest {

    @Test
    void aDraftIsCreatedByEightStatementsHoweverMuchItRefersTo() {
        assertEquals(8, sent(request -> request.body(draft(1)).post("/v1/editorial/articles"), 201));
        assertEquals(8, sent(request -> request.body(draft(5)).post("/v1/editorial/articles"), 201));
    }

    @Test
    void aDraftIsChangedByNineStatementsAndByTwoMoreWhereItsSlugFollowsTheHeadline() {
        var draft = Newsroom.draft(draft(3)).getString("id");
        var etag = Newsroom.etag(draft);

        assertEquals(9, patched(draft, etag, Map.of("deck", "عنوان فرعي")));
        assertEquals(11, patched(draft, Newsroom.etag(draft), Map.of("headline", Newsroom.unique("عنوان آخر"))));
    }

    @Test
    void aDraftIsPublishedByTwelveStatementsHoweverMuchItRefersTo() {
        for (var names : List.of(1, 5)) {
            assertEquals(12, done(Newsroom.draft(draft(names)).getString("id"), "publish"));
        }
    }

    @Test
    void anArticleIsPublishedAgainByFourteenStatementsAndTakenBackByThirteen() {
        var article = Newsroom.published(draft(3)).getString("id");
        Newsroom.patched(article, Map.of("deck", "عنوان فرعي"));

        assertEquals(14, done(article, "publish"));
        assertEquals(13, done(article, "unpublish"));
    }

    @Test
    void aDraftIsReadBySixStatementsHoweverMuchItRefersTo() {
        for (var names : List.of(1, 5)) {
            var draft = Newsroom.draft(draft(names)).getString("id");
            assertEquals(6, sent(request -> request.get("/v1/editorial/articles/" + draft), 200));
        }
    }

    @Test
    void anArticleOfAnImportIsWrittenByTwelveStatements() {
        assertEquals(12, imported(2) - imported(1));
    }

    private static int imported(int articles) {
        var draft = new HashMap<String, Object>(draft(3));
        var lines = IntStream.range(0, articles)
                .mapToObj(number -> {
                    draft.put("slug", Newsroom.unique("خبر").replace(' ', '-'));
                    return line(Map.of(
                            "kind",
                            "article",
                            "state",
                            "published",
                            "publishedAt",
                            "2024-11-13T06:00:00Z",
                            "data",
                            draft));
                })
                .collect(Collectors.joining("\n"));
        return SentStatements.of(Newsroom.admin().contentType("application/x-ndjson"), request -> request.body(
                                lines.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/editorial/import")
                        .then()
                        .statusCode(200)
                        .body(containsString("\"created\":" + articles)))
                .size();
    }

    private static String line(Map<String, ?> line) {
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int done(String article, String act) {
        var etag = Newsroom.etag(article);
        return sent(
                request -> request.header("If-Match", etag).post("/v1/editorial/articles/{id}/" + act, article), 200);
    }

    private static int patched(String draft, String etag, Map<String, ?> patch) {
        return sent(
                request -> request.header("If-Match", etag).body(patch).patch("/v1/editorial/articles/{id}", draft),
                200);
    }

    private static int sent(Function<RequestSpecification, Response> act, int status) {
        return SentStatements.of(
                        Newsroom.admin().contentType(ContentType.JSON),
                        request -> act.apply(request).then().statusCode(status))
                .size();
    }

    /** A draft with so many authors and tags, some of them by their slugs. */
    private static Map<String, ?> draft(int names) {
        var tags = new ArrayList<String>();
        var bylines = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < names; i++) {
            tags.add(Newsroom.tag().getString(i % 2 == 0 ? "slug" : "id"));
            bylines.add(Map.of("role", "author", "author", Newsroom.author().getString(i % 2 == 0 ? "slug" : "id")));
        }
        return Map.of(
                "lang",
                "ar",
                "headline",
                Newsroom.unique("الكويت تستضيف مؤتمر"),
                "section",
                Newsroom.section().getString("slug"),
                "tags",
                tags,
                "bylines",
                bylines,
                "body",
                Newsroom.paragraph("نص"));
    }
}
