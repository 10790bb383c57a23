package dev.midad.moving.sample;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SamplePageTest {

    private final JsonPath page = Newsroom.samplePage();

    @Test
    void whatComesBackEqualsWhatWasSent() {
        var article = publishedPage();

        var read = Newsroom.reader().get("/v1/articles/{ref}", article.getString("slug"));

        read.then()
                .statusCode(200)
                .body("lang", equalTo("ar"))
                .body("dir", equalTo("rtl"))
                .body("headline", equalTo(page.getString("article.headline")))
                .body("deck", equalTo(page.getString("article.deck")))
                .body("keyPoints", equalTo(page.getList("article.keyPoints")))
                .body("bylines[0].role", equalTo("prepared-by"))
                .body("bylines[0].label", equalTo("اعداد"))
                .body("publishedAt", equalTo(page.getString("publishAt")))
                .body("commentsOpen", equalTo(page.getBoolean("article.commentsOpen")));
        assertEquals(page.getList("article.body"), read.jsonPath().getList("body"));
    }

    @Test
    void asTextEverySentenceStandsInItsOrder() {
        var slug = publishedPage().getString("slug");

        var text = Newsroom.reader()
                .get("/v1/articles/{ref}?bodyFormat=text", slug)
                .jsonPath()
                .getString("bodyText");

        var from = 0;
        for (var sentence : page.<String>getList("article.body.children.text.flatten()")) {
            var at = text.indexOf(sentence, from);
            assertTrue(at >= from, sentence);
            from = at + sentence.length();
        }
    }

    @Test
    void asHtmlItKeepsItsHeadingsAndItsList() {
        var slug = publishedPage().getString("slug");

        var html = Newsroom.reader()
                .get("/v1/articles/{ref}?bodyFormat=html", slug)
                .jsonPath()
                .getString("bodyHtml");

        assertTrue(html.startsWith("<div lang=\"ar\" dir=\"rtl\"><p>تحت رعاية"));
        assertEquals(5, html.split("<h[23]>", -1).length);
        assertEquals(15, html.split("<li>", -1).length);
    }

    private JsonPath publishedPage() {
        var draft = new HashMap<String, Object>(page.getMap("article"));
        draft.put("section", Newsroom.section().getString("id"));
        var author = Newsroom.author().getString("id");
        draft.put("bylines", List.of(Map.of("role", "prepared-by", "label", "اعداد", "author", author)));
        var id = Newsroom.draft(draft).getString("id");
        return Newsroom.admin()
                .contentType("application/json")
                .header("If-Match", Newsroom.etag(id))
                .body(Map.of("publishedAt", page.getString("publishAt")))
                .post("/v1/editorial/articles/{id}/publish", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
