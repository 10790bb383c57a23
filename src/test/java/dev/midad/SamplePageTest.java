package dev.midad;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SamplePageTest {

    @Test
    void whatComesBackEqualsWhatWasSent() {
        var page = Newsroom.samplePage();
        var section = Newsroom.section().getString("id");
        var author = Newsroom.author().getString("id");
        var draft = new HashMap<String, Object>(page.getMap("article"));
        draft.put("section", section);
        draft.put("bylines", java.util.List.of(Map.of("role", "prepared-by", "label", "اعداد", "author", author)));

        var article = Newsroom.published(draft);

        var read = Newsroom.reader().get("/v1/articles/{ref}", article.getString("slug"));
        read.then()
                .statusCode(200)
                .body("headline", equalTo(page.getString("article.headline")))
                .body("deck", equalTo(page.getString("article.deck")))
                .body("keyPoints", equalTo(page.getList("article.keyPoints")))
                .body("bylines[0].label", is("اعداد"));
        assertEquals(page.getList("article.body"), read.jsonPath().getList("body"));
    }
}
