package dev.midad.newsroom.issuedesk;

import static dev.midad.fixtures.Newsroom.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.midad.fixtures.Issues;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Takes issues out of the newsroom and brings them in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class IssuesMoveTest {

    @Test
    void anIssueThatWasTakenOutIsAsItWasWhenItComesInAgain() {
        var article = Newsroom.published().getString("id");
        var id = Issues.published(List.of(article)).getString("id");
        Issues.patched(id, Map.of("title", "لم يُنشر بعد"));
        var line = exported(id);
        var read = Issues.read(id);
        Issues.act(id, "unpublish", Map.of()).then().statusCode(200);
        admin().header("If-Match", "*").delete(Issues.DESK + "/{id}", id).then().statusCode(204);

        assertEquals("created", brought(line).getString("outcome"));

        var again = Issues.read(id);
        assertEquals(read.getString("publishedAt"), again.getString("publishedAt"));
        assertEquals(read.getList("masthead"), again.getList("masthead"));
        assertEquals(read.getList("contents"), again.getList("contents"));
        assertNull(again.getString("title"));
        assertEquals("لم يُنشر بعد", admin().get(Issues.DESK + "/{id}", id).<String>path("title"));
        assertEquals("unchanged", brought(exported(id)).getString("outcome"));
    }

    @Test
    void anOldIssueComesInByItsNumberAndTheSameLineOnceMoreChangesNothing() {
        var article = Newsroom.published();
        var line = """
                {"kind":"issue","state":"published","publishedAt":"1999-05-06T06:00:00Z","formerSlugs":["قديم-%1$s"],"data":{"number":%1$s,"date":"1999-05-06","contents":[{"title":"أخبار","items":[{"article":"%2$s","page":3}]}],"masthead":[{"role":"editor-in-chief","name":"رئيس التحرير الأول"}]}}
                """.formatted(Issues.number(), article.getString("slug"));

        assertEquals("created", brought(line).getString("outcome"));
        var second = brought(line);

        assertEquals("unchanged", second.getString("outcome"));
        var read = Issues.read(second.getString("id"));
        assertEquals("1999-05-06T06:00:00Z", read.getString("publishedAt"));
        assertEquals("رئيس التحرير الأول", read.getString("masthead[0].name"));
        assertEquals(article.getString("id"), read.getString("contents[0].items[0].article.id"));
        assertEquals(
                200,
                Newsroom.reader()
                        .get("/v1/issues/{ref}", "قديم-" + read.getInt("number"))
                        .statusCode());
    }

    @Test
    void aPublishedIssueWithoutADateOrWithAnothersNumberFailsAlone() {
        var number = Issues.published(List.of()).getInt("number");

        var undated = brought("""
                {"kind":"issue","state":"published","data":{"kind":"special","title":"عدد خاص"}}
                """);
        var taken = brought("""
                {"kind":"issue","id":"01a22104-0000-7000-8000-%012d","state":"published","data":{"number":%d,"date":"2024-11-13"}}
                """.formatted(number, number));

        assertEquals("failed", undated.getString("outcome"));
        assertEquals("/data/date", undated.getString("problem.errors[0].pointer"));
        assertEquals("failed", taken.getString("outcome"));
        assertEquals("numberUsed", taken.getString("problem.errors[0].code"));
    }

    @Test
    void anIssueOfTheSameNumberIsAnotherWhereTheLineHasAnotherSlug() {
        var standing = Issues.published(List.of());
        var number = standing.getInt("number");

        var other = brought("""
                {"kind":"issue","data":{"number":%d,"slug":"آخر-%d","title":"عدد آخر","date":"2024-11-13"}}
                """.formatted(number, number));

        assertEquals("failed", other.getString("outcome"));
        assertEquals("numberUsed", other.getString("problem.errors[0].code"));
        var read = Issues.read(standing.getString("id"));
        assertEquals(standing.getString("slug"), read.getString("slug"));
        assertNull(read.getString("title"));
    }

    @Test
    void anIssueWithoutAnIdIsFoundByASlugThatItHasOrHad() {
        var id = Issues.published(List.of()).getString("id");
        var former = Issues.read(id).getString("slug");
        var number = Issues.read(id).getInt("number");
        Issues.patched(id, Map.of("slug", "جديد-" + number));
        Issues.publish(id);

        var byFormer = brought("""
                {"kind":"issue","state":"published","data":{"number":%d,"slug":"%s","title":"من القديم","date":"2024-11-13"}}
                """.formatted(number, former));
        var special = """
                {"kind":"issue","state":"draft","data":{"kind":"special","slug":"خاص-%d","title":"عدد خاص","date":"2024-11-13"}}
                """.formatted(number);

        assertEquals("updated", byFormer.getString("outcome"));
        assertEquals(id, byFormer.getString("id"));
        assertEquals("من القديم", Issues.read(id).getString("title"));
        assertEquals("created", brought(special).getString("outcome"));
        assertEquals("unchanged", brought(special).getString("outcome"));
    }

    @Test
    void anIssueThatCouldNotBePublishedDoesNotComeInAsPublished() {
        var article = Newsroom.published().getString("id");
        var number = Issues.published(List.of()).getInt("number");
        var line = """
                {"kind":"issue","state":"published","data":{"number":%d,"numberTo":%d,"date":"2024-11-13","contents":[{"items":[{"article":"%s"},{"article":"%s"}]}]}}
                """;

        var repeated = brought(line.formatted(number + 1, number + 2, article, article));
        var taken = brought(
                line.formatted(number - 1, number, article, Newsroom.published().getString("id")));

        assertEquals("failed", repeated.getString("outcome"));
        assertEquals("articleRepeated", repeated.getString("problem.errors[0].code"));
        assertEquals("failed", taken.getString("outcome"));
        assertEquals("numberUsed", taken.getString("problem.errors[0].code"));
    }

    @Test
    void whatIsNoLongerThereIsLeftOutAndTheRestOfTheIssueComesInAgain() {
        var lives = Newsroom.published().getString("id");
        var trashed = Newsroom.published().getString("id");
        var section = Newsroom.section().getString("id");
        var items = List.of(Map.of("article", trashed, "page", 3), Map.of("article", lives, "page", 4));
        var id = Issues.publish(Issues.draft(
                                List.of(),
                                Map.of(
                                        "contents",
                                        List.of(Map.of("section", section, "title", "أخبار", "items", items))))
                        .getString("id"))
                .getString("id");
        Newsroom.trash(trashed).then().statusCode(204);
        admin().header("If-Match", "*")
                .delete("/v1/editorial/sections/{id}", section)
                .then()
                .statusCode(204);
        var line = exported(id);

        assertEquals("unchanged", brought(line).getString("outcome"));
        Issues.act(id, "unpublish", Map.of()).then().statusCode(200);
        admin().header("If-Match", "*").delete(Issues.DESK + "/{id}", id).then().statusCode(204);
        assertEquals("created", brought(line).getString("outcome"));

        assertEquals(List.of(lives), Issues.read(id).getList("contents[0].items.article.id"));
        assertEquals(line, exported(id));
    }

    private static String exported(String id) {
        return admin().get("/v1/editorial/export")
                .asString()
                .lines()
                .filter(line -> line.contains("\"kind\":\"issue\",\"id\":\"" + id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath brought(String line) {
        return new JsonPath(admin().contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/editorial/import")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .findFirst()
                .orElseThrow());
    }
}
