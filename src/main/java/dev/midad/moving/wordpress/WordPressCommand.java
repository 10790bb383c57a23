package dev.midad.moving.wordpress;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Turns a WordPress export into lines to import, from the command line and without importing them: the lines go to one
 * stream, the report to the other, one JSON object a line each.
 */
public final class WordPressCommand {

    public static final String NAME = "wordpress-lines";

    private static final String ZONE = "--zone=";
    static final String WITH_PUBLICATION = "--with-publication";
    private static final String USAGE = "Usage: " + NAME
            + " [--zone=Asia/Kuwait] [--with-publication] [--issues-taxonomy=issue] FILE > lines.ndjson 2> report.ndjson\n";

    private WordPressCommand() {}

    /**
     * Runs the command with the arguments that follow its name.
     *
     * @return 0 where the file was read whole, 1 where it could be read only in part, 2 where the command is wrong
     */
    public static int run(List<String> arguments, Instant now, OutputStream lines, OutputStream report) {
        var files = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var switches = arguments.stream().filter(word -> word.startsWith("--")).toList();
        try {
            if (files.size() != 1 || !Files.isReadable(Path.of(files.get(0)))) {
                throw new IllegalArgumentException("Name one file that can be read.");
            }
            var stopped = write(Path.of(files.get(0)), options(switches, now), lines, report)
                    .stopped();
            return stopped == null ? 0 : 1;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return refuse(wrong.getMessage() + "\n" + USAGE, report);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int refuse(String words, OutputStream report) {
        try {
            report.write(words.getBytes(StandardCharsets.UTF_8));
            report.flush();
            return 2;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static WordPressOptions options(List<String> switches, Instant now) {
        var zone = ZoneId.of("UTC");
        var withPublication = false;
        var issuesTaxonomy = "";
        for (var word : switches) {
            if (word.startsWith(ZONE)) {
                zone = ZoneId.of(word.substring(ZONE.length()));
            } else if (word.equals(WITH_PUBLICATION)) {
                withPublication = true;
            } else if (word.startsWith(WordPressTaxonomy.SWITCH)) {
                issuesTaxonomy = WordPressTaxonomy.switched(word);
            } else {
                throw new IllegalArgumentException("There is no " + word + ".");
            }
        }
        return new WordPressOptions(zone, now, withPublication, issuesTaxonomy);
    }

    static WordPressSummary write(Path file, WordPressOptions options, OutputStream lines, OutputStream report)
            throws IOException {
        // The lines are for a file; the report is read while it is written.
        try (var carried = objects(lines, false);
                var told = objects(report, true)) {
            var summary = WordPressImport.run(file, options, new Writing(carried, told));
            told.write(Map.of("summary", summary));
            carried.flush();
            told.flush();
            if (!summary.carried().isEmpty()) {
                lines.write('\n');
            }
            report.write('\n');
            return summary;
        }
    }

    private static SequenceWriter objects(OutputStream stream, boolean flushesEach) throws IOException {
        var writer = new ObjectMapper().writer();
        return (flushesEach ? writer : writer.without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE))
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .writeValues(stream);
    }

    /** Writes lines and findings to the two streams. */
    private record Writing(SequenceWriter lines, SequenceWriter report) implements WordPressImport.Receiver {

        @Override
        public void line(int fileLine, ObjectNode json) {
            write(lines, json);
        }

        @Override
        public void medium(WordPressMedium medium) {
            write(report, medium);
        }

        @Override
        public void finding(WordPressFinding finding) {
            write(report, finding);
        }

        private static void write(SequenceWriter writer, Object value) {
            try {
                writer.write(value);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
