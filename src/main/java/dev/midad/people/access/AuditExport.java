package dev.midad.people.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Exports the audit, however long it is: a batch at a time, each read in a transaction of its own. */
@ApplicationScoped
class AuditExport {

    private static final int BATCH = 500;

    private final AuditTrail trail;
    private final Audit audit;
    private final ObjectMapper json;

    AuditExport(AuditTrail trail, Audit audit, ObjectMapper json) {
        this.trail = trail;
        this.audit = audit;
        this.json = json;
    }

    /** Records the export, and returns the output that writes the events while the answer is sent. */
    @Transactional
    StreamingOutput of(AuditParameters filters, AuditFormat format) {
        var filter = AuditFilter.of(filters);
        var details = new HashMap<>(filter.described());
        details.put("format", format.tag());
        audit.record(AuditAction.EXPORT, "audit", null, details);
        return out -> {
            try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                write(filter, format, writer);
            }
        };
    }

    private void write(AuditFilter filter, AuditFormat format, Writer writer) throws IOException {
        if (format == AuditFormat.CSV) {
            writer.write(AuditCsv.HEAD);
        }
        @Nullable AuditEventView last = null;
        do {
            var events = trail.next(filter, last, BATCH);
            for (var event : events) {
                writer.write(
                        format == AuditFormat.CSV
                                ? AuditCsv.line(event, json.writeValueAsString(event.details()))
                                : json.writeValueAsString(event) + "\n");
            }
            last = events.size() < BATCH ? null : events.get(BATCH - 1);
        } while (last != null);
    }
}
