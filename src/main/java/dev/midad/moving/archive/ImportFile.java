package dev.midad.moving.archive;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a whole file in, line by line, and reports the outcome of each line once that is committed. */
@ApplicationScoped
public class ImportFile {

    private static final int GROUP_LINES = 200;
    private static final int GROUP_BYTES = 4 * 1024 * 1024;

    private final BringLines lines;
    private final ObjectMapper json;
    private final Audit audit;

    ImportFile(BringLines lines, ObjectMapper json, Audit audit) {
        this.lines = lines;
        this.json = json;
        this.audit = audit;
    }

    public void run(InputStream in, OutputStream out, Actor actor, Language language) throws IOException {
        run(in, out, new Importing(actor, language, null));
    }

    void run(InputStream in, OutputStream out, Importing how) throws IOException {
        var start = System.nanoTime();
        var counts = new LinkedHashMap<String, Long>();
        List.of("lines", "created", "updated", "unchanged", "failed").forEach(name -> counts.put(name, 0L));
        try (var waiting = new WaitingLines()) {
            try {
                pass(new Lines(in)::next, waiting, out, counts, how);
                while (waiting.nextRound()) {
                    pass(waiting::next, waiting, out, counts, how);
                }
            } finally {
                QuarkusTransaction.requiringNew()
                        .run(() -> audit.record(how.actor(), AuditAction.IMPORT, "newsroom", null, counts));
            }
        }
        var summary = new LinkedHashMap<String, Object>(counts);
        summary.put("seconds", Math.round((System.nanoTime() - start) / 1e6) / 1e3);
        write(out, Map.of("summary", summary));
        out.flush();
    }

    /** Supplies lines from the file, or from the lines that had to wait. */
    private interface Source {
        @Nullable
        RawLine next() throws IOException;
    }

    private void pass(Source source, WaitingLines waiting, OutputStream out, Map<String, Long> counts, Importing how)
            throws IOException {
        var group = new ArrayList<RawLine>();
        var bytes = 0;
        for (var line = source.next(); line != null; line = source.next()) {
            group.add(line);
            bytes += line.bytes() == null ? 0 : line.bytes().length;
            if (group.size() == GROUP_LINES || bytes > GROUP_BYTES) {
                finish(group, waiting, out, counts, how);
                group.clear();
                bytes = 0;
            }
        }
        finish(group, waiting, out, counts, how);
    }

    private void finish(
            List<RawLine> group, WaitingLines waiting, OutputStream out, Map<String, Long> counts, Importing how)
            throws IOException {
        var results = lines.bring(group, how);
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
    }

    private void write(OutputStream out, Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }
}
