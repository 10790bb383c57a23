package dev.midad.moving.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPressCommandTest {

    private static final String MAGAZINE = "src/test/resources/wordpress/al-majalla.wxr.xml";

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ByteArrayOutputStream report = new ByteArrayOutputStream();

    @Test
    void linesAndReportAreOneObjectALine() throws Exception {
        assertEquals(0, run("--zone=Asia/Kuwait", "--with-publication", MAGAZINE));

        assertTrue(lines.toString(StandardCharsets.UTF_8).endsWith("}\n"));
        var written = lines.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(93, written.size());
        for (var line : written) {
            assertTrue(new ObjectMapper().readTree(line).has("kind"));
        }
        var told = report.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(told.contains(
                "{\"post\":109,\"code\":\"pending\",\"detail\":{\"en\":\"It waited for review; it is a draft.\","
                        + "\"ar\":\"كانت بانتظار المراجعة، وأصبحت مسودة.\"}}"));
        var summary = new ObjectMapper().readTree(told.get(told.size() - 1)).path("summary");
        assertEquals(15, summary.path("carried").path("article").asInt());
        assertEquals(
                told.size() - 1,
                summary.path("findings")
                        .valueStream()
                        .mapToInt(count -> count.asInt())
                        .sum());
    }

    @Test
    void aFileThatIsNoExportIsToldWithItsLine() {
        assertEquals(1, run("pom.xml"));

        assertTrue(report.toString(StandardCharsets.UTF_8).contains("\"stopped\":{\"line\":4,\"code\":\"not-wxr\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere.xml", "--zone=Nowhere/Land " + MAGAZINE, "--fast " + MAGAZINE, "a b"})
    void aWrongCommandIsExplained(String words) {
        assertEquals(2, run(words.isEmpty() ? new String[0] : words.split(" ")));

        assertTrue(report.toString(StandardCharsets.UTF_8).contains("Usage: wordpress-lines"));
    }

    private int run(String... words) {
        return WordPressCommand.run(List.of(words), Instant.parse("2024-12-01T00:00:00Z"), lines, report);
    }
}
