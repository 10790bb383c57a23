package dev.midad.outlets.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.midad.fixtures.Newsroom;
import dev.midad.fixtures.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What {@code docs/search.md} says of ways to write a word, tried. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SearchVariantsTest {

    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| (yes|no) \\| .+ \\|");
    private static final int FEWEST = 260;

    @Test
    void eachRowOfTheTableIsTrue() throws IOException {
        var section = Newsroom.section().getString("id");
        var rows = Files.readAllLines(Path.of("docs/search.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .toList();

        assertTrue(rows.size() >= FEWEST);
        assertAll(rows.stream().<Executable>map(row -> () -> {
            var tag = Newsroom.created("/v1/editorial/tags", Map.of("name", Newsroom.unique("وسم")))
                    .getString("id");
            var id = Newsroom.published(Map.of("headline", row.group(1), "section", section, "tags", List.of(tag)))
                    .getString("id");
            assertEquals(row.group(3).equals("yes") ? List.of(id) : List.of(), found(row.group(2), tag), row.group());
        }));
    }

    private static List<String> found(String typed, String tag) {
        var answer = Newsroom.reader()
                .queryParam("q", typed)
                .queryParam("tag", tag)
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getString("searchedFor") == null ? answer.getList("data.article.id") : List.of();
    }
}
