package dev.midad.moving.adoption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line for each address of an article into the report, prints those that failed, and says each second how far
 * the work is.
 */
final class AdoptionReport {

    private static final long SECOND = 1_000_000_000;

    private final ObjectMapper json;
    private final PrintStream told;
    private final PrintStream counted;
    private final @Nullable PrintStream report;
    private final Map<String, Long> counts =
            new TreeMap<>(Map.of("articles", 0L, "adopted", 0L, "same", 0L, "failed", 0L));
    private final long start = System.nanoTime();
    private long spoken = start;
    private long lines;

    /**
     * @param told gets the lines that failed, and the summary
     * @param counted gets the progress
     * @param report gets all lines; null where nobody wants them
     */
    AdoptionReport(ObjectMapper json, PrintStream told, PrintStream counted, @Nullable PrintStream report) {
        this.json = json;
        this.told = told;
        this.counted = counted;
        this.report = report;
    }

    void tell(AdoptionLine line) {
        var written = written(line);
        if (report != null) {
            report.println(written);
        }
        if (line.result() == AdoptionLine.Result.FAILED) {
            told.println(written);
        }
        lines++;
        counts.merge(line.result().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        speak();
    }

    private void speak() {
        var now = System.nanoTime();
        if (now - spoken > SECOND) {
            spoken = now;
            counted.printf("%d addresses, %d a second%n", lines, lines * SECOND / (now - start));
        }
    }

    void countArticle() {
        counts.merge("articles", 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    boolean hasFailures() {
        return counts.getOrDefault("failed", 0L) > 0;
    }

    void summarize() {
        told.println(written(Map.of("summary", counts)));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
