package dev.midad.moving.wordpress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hands the lines of an export to a receiver, and sums up the findings. */
final class WordPressImport {

    private final Receiver receiver;
    private final SortedMap<String, Long> findings = new TreeMap<>();
    private final SortedMap<String, Long> carried = new TreeMap<>();
    private final SortedMap<String, Long> media = new TreeMap<>();
    private SortedMap<String, Long> notCarried = new TreeMap<>();

    private WordPressImport(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Takes the lines to import, each as soon as it is read. */
    interface Receiver {

        /** @param fileLine where in the export the line comes from, counted from 1 */
        void line(int fileLine, ObjectNode json);

        /** Takes what the file of an attachment has become in the library. */
        void medium(WordPressMedium medium);

        /**
         * Takes a finding about something that is different in Midad, or not carried. It comes after the line that it
         * is about.
         */
        void finding(WordPressFinding finding);
    }

    /** Reads the whole file, or as far as it can be read; the summary says where reading stopped. */
    static WordPressSummary run(Path file, WordPressOptions options, Receiver receiver) {
        var run = new WordPressImport(receiver);
        try (var lines = WordPressLines.of(file, options)) {
            run.notCarried = lines.notCarried();
            while (lines.hasNext()) {
                run.take(lines.next());
            }
            return new WordPressSummary(run.carried, run.notCarried, run.findings, run.media, null);
        } catch (WxrException broken) {
            return WordPressSummary.until(broken, run.carried, run.notCarried, run.findings, run.media);
        }
    }

    private void take(WordPressLine line) {
        if (line.medium() != null) {
            receiver.medium(line.medium());
            media.merge(line.medium().outcome(), 1L, Long::sum);
        }
        if (line.json() != null) {
            receiver.line(line.line(), line.json());
            carried.merge(line.json().path("kind").asText(), 1L, Long::sum);
        }
        for (var finding : line.findings()) {
            receiver.finding(finding);
            findings.merge(finding.code(), 1L, Long::sum);
        }
    }
}
