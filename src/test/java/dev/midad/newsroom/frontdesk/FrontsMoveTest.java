package dev.midad.newsroom.frontdesk;

import static dev.midad.fixtures.Newsroom.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.midad.fixtures.Fronts;
import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Takes fronts out of the newsroom and brings them in. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FrontsMoveTest {

    @Test
    void aFrontThatWasTakenOutIsAsItWasWhenItComesInAgain() {
        var articles = List.of(
                Newsroom.published().getString("id"), Newsroom.published().getString("id"));
        var front = Fronts.begun();
        var container = Fronts.launched(front, Map.of("slots", Fronts.slots(List.of(articles.get(0)))));
        Fronts.patched(front, container, Map.of("slots", Fronts.slots(List.of(articles.get(1)))));
        Fronts.container(front, Map.of("title", "لم تُنشر بعد"));
        var line = exported(front);
        var read = Fronts.read(front);
        admin().header("If-Match", "*")
                .delete(Fronts.DESK + "/{id}", front)
                .then()
                .statusCode(204);

        assertEquals("created", brought(line).getString("outcome"));

        assertEquals(read.getMap(""), Fronts.read(front).getMap(""));
        assertEquals(line, exported(front));
        assertEquals("unchanged", brought(line).getString("outcome"));
    }

    @Test
    void aFrontOfAFileComesInByItsSlugAndTheSameLineOnceMoreChangesNothing() {
        var article = Newsroom.published();
        var slug = "واجهة-" + article.getString("id").substring(24);
        var line = line(slug, article.getString("slug"));

        assertEquals("created", brought(line).getString("outcome"));
        assertEquals("unchanged", brought(line).getString("outcome"));

        assertEquals(List.of(article.getString("id")), Fronts.shown(slug, 0));
        var other = Newsroom.published();
        assertEquals("updated", brought(line(slug, other.getString("slug"))).getString("outcome"));
        assertEquals(List.of(other.getString("id")), Fronts.shown(slug, 0));
    }

    @Test
    void aFrontThatNamesNothingFailsAlone() {
        var failed = brought(line("واجهة-" + System.nanoTime(), "لا-شيء-بهذا-الاسم"));

        assertEquals("failed", failed.getString("outcome"));
        assertEquals("/containers/0/launched/slots/0/item/ref", failed.getString("problem.errors[0].pointer"));
    }

    @Test
    void whatIsNoLongerThereIsLeftOutAndTheRestOfTheFrontComesInAgain() {
        var lives = Newsroom.published().getString("id");
        var trashed = Newsroom.draft().getString("id");
        var tag = Newsroom.tag().getString("id");
        var link = Map.of("item", Map.of("kind", "article", "ref", trashed));
        var front = Fronts.begun();
        Fronts.launched(front, Map.of("slots", Fronts.slots(List.of(trashed, lives))));
        Fronts.launched(
                front,
                Map.of(
                        "slots", List.of(Fronts.slot(lives, Map.of("supporting", List.of(link)))),
                        "fill", Map.of("tag", tag)));
        Newsroom.trash(trashed).then().statusCode(204);
        admin().header("If-Match", "*")
                .delete("/v1/editorial/tags/{id}", tag)
                .then()
                .statusCode(204);
        var line = exported(front);

        assertEquals("unchanged", brought(line).getString("outcome"));
        admin().header("If-Match", "*")
                .delete(Fronts.DESK + "/{id}", front)
                .then()
                .statusCode(204);
        assertFalse(line.contains(trashed) || line.contains(tag), line);
        assertEquals("created", brought(line).getString("outcome"));

        assertEquals(List.of(lives), Fronts.shown(front, 0));
        assertEquals(line, exported(front));
    }

    private static String line(String slug, String article) {
        return """
                {"kind":"front","data":{"name":"الرئيسية","slug":"%s","containers":[{"launched":{"key":"top","slots":[{"item":{"kind":"article","ref":"%s"}}]}}]}}
                """.formatted(slug, article).strip();
    }

    private static String exported(String id) {
        return admin().get("/v1/editorial/export")
                .asString()
                .lines()
                .filter(line -> line.contains("\"kind\":\"front\",\"id\":\"" + id))
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
