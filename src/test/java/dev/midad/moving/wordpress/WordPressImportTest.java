package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordPressImportTest {

    private static final Path MAGAZINE = Path.of("src/test/resources/wordpress/al-majalla.wxr.xml");
    private static final WordPressOptions OPTIONS =
            new WordPressOptions(ZoneOffset.UTC, Instant.parse("2024-12-01T00:00:00Z"), false);

    @TempDir
    Path folder;

    private final Heard heard = new Heard();

    @Test
    void theSummaryCountsWhatWasHandedOver() {
        var summary = WordPressImport.run(MAGAZINE, OPTIONS, heard);

        assertEquals(
                Map.of(
                        "article", 15L,
                        "author", 5L,
                        "comment", 3L,
                        "menu", 1L,
                        "redirect", 52L,
                        "section", 9L,
                        "tag", 7L),
                summary.carried());
        assertEquals(Map.of("attachment", 3L, "guest-author", 1L, "revision", 1L, "trash", 1L), summary.notCarried());
        assertEquals(heard.counted(), summary.findings());
        assertNull(summary.stopped());
        assertEquals(92, heard.lines.size());
    }

    @Test
    void aFileThatIsCutIsImportedUpToThereAndTheSummarySaysWhere() throws IOException {
        var whole = Files.readString(MAGAZINE);
        var cut = folder.resolve("cut.xml");
        Files.writeString(cut, whole.substring(0, whole.indexOf("<wp:post_id>103")));

        var stopped = WordPressImport.run(cut, OPTIONS, heard).stopped();

        assertNotNull(stopped);
        assertEquals("not-xml", stopped.code());
        assertEquals(
                2,
                heard.lines.stream()
                        .filter(line -> line.path("kind").asText().equals("article"))
                        .count());
    }

    @Test
    void ofAFileThatIsNoExportNothingIsImported() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.xml"));

        var stopped = WordPressImport.run(empty, OPTIONS, heard).stopped();

        assertNotNull(stopped);
        assertEquals("not-xml", stopped.code());
        assertEquals(List.of(), heard.lines);
    }

    @ParameterizedTest
    @EnumSource(WordPressNote.class)
    void everyFindingIsExplainedInTheDocumentation(WordPressNote note) throws IOException {
        assertTrue(Files.readString(Path.of("docs/wordpress.md")).contains("| `" + note.code() + "` |"));
    }

    /** Remembers all. */
    private static final class Heard implements WordPressImport.Receiver {

        private final List<ObjectNode> lines = new ArrayList<>();
        private final List<WordPressFinding> findings = new ArrayList<>();

        @Override
        public void line(int fileLine, ObjectNode json) {
            lines.add(json);
        }

        @Override
        public void medium(WordPressMedium medium) {
            throw new AssertionError("Nothing takes media in");
        }

        @Override
        public void finding(WordPressFinding finding) {
            findings.add(finding);
        }

        Map<String, Long> counted() {
            return findings.stream().collect(Collectors.groupingBy(WordPressFinding::code, Collectors.counting()));
        }
    }
}
