package dev.midad;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.moving.WordPressCommand;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class WordPressDeskTest {

    private static final String MAGAZINE = "src/test/resources/wordpress/al-majalla.wxr.xml";
    private static final Map<String, String> COLLECTIONS = Map.of(
            "section", "/v1/editorial/sections",
            "author", "/v1/editorial/authors",
            "tag", "/v1/editorial/tags",
            "article", "/v1/editorial/articles");

    @Test
    void theDeskTakesEveryLineOfAnExportAndReadersFindTheOldSlugs() throws IOException {
        var lines = new ByteArrayOutputStream();
        WordPressCommand.run(
                List.of("--zone=Asia/Kuwait", MAGAZINE), Instant.now(), lines, new ByteArrayOutputStream());
        for (var line : lines.toString(StandardCharsets.UTF_8).lines().toList()) {
            take(new ObjectMapper().readTree(line));
        }

        Newsroom.reader()
                .get("/v1/articles/رحلة-في-أسواق-الكويت")
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo("2024-10-02T15:15:00Z"))
                .body("section.name", equalTo("ثقافة"))
                .body("bylines.author.name", hasItems("سلمى الأحمد"))
                .body("body._type", hasItems("image", "embed", "table"));
    }

    /** As its kind is made by hand; what is there already under the slug stays. */
    private static void take(JsonNode line) {
        var collection = COLLECTIONS.get(line.path("kind").asText());
        var answer = Newsroom.admin()
                .contentType(ContentType.JSON)
                .body(line.path("data").toString())
                .post(collection);
        if (answer.statusCode() == 409 && !line.has("state")) {
            return;
        }
        assertEquals(201, answer.statusCode(), () -> line + " " + answer.asString());
        if (line.path("state").asText().equals("published")) {
            Newsroom.admin()
                    .contentType(ContentType.JSON)
                    .header("If-Match", answer.header("ETag"))
                    .body(Map.of("publishedAt", line.path("publishedAt").asText()))
                    .post(collection + "/" + answer.path("id") + "/publish")
                    .then()
                    .statusCode(200);
        }
    }
}
