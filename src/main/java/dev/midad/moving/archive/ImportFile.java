package dev.midad.moving.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.web.Language;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a whole file in, line by line, and reports the outcome of each line once that is committed. Where the program is
 * to stop, it ends after the line that it is at.
 */
@ApplicationScoped
public class ImportFile {

    private static final int GROUP_LINES = 200;
    private static final int GROUP_BYTES = 4 * 1024 * 1024;

    private final BringLines lines;
    private final RunningImports running;
    private final ObjectMapper json;
    private final Audit audit;

    ImportFile(BringLines lines, RunningImports running, ObjectMapper json, Audit audit) {
        this.lines = lines;
        this.running = running;
        this.json = json;
        this.audit = audit;
    }

    /** @throws ImportStopped where the program is to stop, once the report has its summary */
    public void run(InputStream in, OutputStream out, Actor actor, Language language) throws IOException {
        run(in, out, new Importing(actor, language, null));
    }

    void run(InputStream in, OutputStream out, Importing how) throws IOException {
        var start = System.nanoTime();
        var counts = new LinkedHashMap<String, Long>();
        List.of("lines", "created", "updated", "unchanged", "failed").forEach(name -> counts.put(name, 0L));
        var stopped = bring(in, out, counts, how);
        var summary = new LinkedHashMap<String, Object>(counts);
        summary.put("seconds", Math.round((System.nanoTime() - start) / 1e6) / 1e3);
        if (stopped != null) {
            summary.put("stoppedAfter", stopped.line());
        }
        write(out, Map.of("summary", summary));
        out.flush();
        if (stopped != null) {
            throw stopped;
        }
    }

    private @Nullable ImportStopped bring(InputStream in, OutputStream out, Map<String, Long> counts, Importing how)
            throws IOException {
        try (var run = running.begin();
                var waiting = new WaitingLines()) {
            try {
                var done = pass(new Lines(new RestingInput(in, run))::next, 0, waiting, out, counts, run, how);
                while (waiting.nextRound()) {
                    done = pass(waiting::next, done, waiting, out, counts, run, how);
                }
                return null;
            } catch (ImportStopped early) {
                return early;
            } finally {
                if (run.isRunning()) {
                    QuarkusTransaction.requiringNew()
                            .run(() -> audit.record(how.actor(), AuditAction.IMPORT, "newsroom", null, counts));
                }
            }
        }
    }

    /** Supplies lines from the file, or from the lines that had to wait. */
    private interface Source {
        @Nullable
        RawLine next() throws IOException;
    }

    /**
     * Brings in all lines of the source, and returns the number of the last line by now.
     *
     * @param before the number of the last line before
     */
    private long pass(
            Source source,
            long before,
            WaitingLines waiting,
            OutputStream out,
            Map<String, Long> counts,
            RunningImports.Run run,
            Importing how)
            throws IOException {
        var group = new ArrayList<RawLine>();
        var bytes = 0;
        var done = before;
        for (var line = source.next(); line != null && run.isRunning(); line = source.next()) {
            group.add(line);
            bytes += line.bytes() == null ? 0 : line.bytes().length;
            if (group.size() == GROUP_LINES || bytes > GROUP_BYTES) {
                done = finish(group, done, waiting, out, counts, run, how);
                group.clear();
                bytes = 0;
            }
        }
        done = finish(group, done, waiting, out, counts, run, how);
        if (!run.isRunning()) {
            throw new ImportStopped(done);
        }
        return done;
    }

    /**
     * Brings a group of lines in, and returns the number of its last line.
     *
     * @param done the number of the last line before the group
     * @throws ImportStopped where the program is to stop, and not all lines are done
     */
    private long finish(
            List<RawLine> group,
            long done,
            WaitingLines waiting,
            OutputStream out,
            Map<String, Long> counts,
            RunningImports.Run run,
            Importing how)
            throws IOException {
        var results = lines.bring(group, how, () -> run.isToEnd() || !run.isRunning());
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            if (result.refersToNothing() && waiting.takesMore()) {
                waiting.add(group.get(i));
            } else {
                waiting.progress(result.problem() == null);
                counts.merge("lines", 1L, Long::sum);
                counts.merge(result.outcome(), 1L, Long::sum);
                write(out, result);
            }
        }
        out.flush();
        // Lines that had to wait come after the last one of the file.
        var last = results.isEmpty()
                ? done
                : Math.max(done, results.get(results.size() - 1).line());
        if (results.size() < group.size()) {
            throw new ImportStopped(last);
        }
        return last;
    }

    private void write(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }

    /** Returns whether an import would refuse the line for its length. */
    public static boolean isTooLong(JsonNode line) {
        return line.toString().getBytes(StandardCharsets.UTF_8).length > Lines.LONGEST;
    }
}
