package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.midad.foundation.web.Language;
import dev.midad.foundation.web.LineProblem;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.people.access.Audit;
import dev.midad.people.access.AuditAction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings in a file of redirects, or only tries what would come of it, and writes one. */
@ApplicationScoped
class RedirectFile {

    private static final int MOST_LINES = 20_000;
    // A transaction that writes holds up all readers of the change log for as long as it runs.
    private static final int GROUP = 200;
    private static final int SECONDS = 600;

    private final MoveRedirects moving;
    private final EntityManager entities;
    private final Audit audit;

    RedirectFile(MoveRedirects moving, EntityManager entities, Audit audit) {
        this.moving = moving;
        this.entities = entities;
        this.audit = audit;
    }

    /** Holds a line of the file, or what makes it unreadable. */
    private record Line(int number, Map<String, String> cells) {}

    /**
     * Brings in each line for itself: those that are refused keep back no others.
     *
     * @param dryRun whether nothing is to be written; redirects that lead to one another are then seen only where they
     *     stand near to each other in the file
     * @throws ProblemException {@code validation-failed} where the file is no such CSV, or too long
     */
    RedirectReport bring(String csv, boolean dryRun, Language language) {
        var lines = read(csv);
        var reports = new ArrayList<RedirectReport.LineReport>();
        for (var from = 0; from < lines.size(); from += GROUP) {
            var group = lines.subList(from, Math.min(from + GROUP, lines.size()));
            reports.addAll(dryRun ? tried(group, language) : brought(group, language));
        }
        var report = RedirectReport.of(dryRun, dryRun ? withoutIds(reports) : reports);
        if (!dryRun) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(
                            AuditAction.IMPORT,
                            RedirectLog.KIND,
                            null,
                            Map.of(
                                    "created", report.created(),
                                    "updated", report.updated(),
                                    "unchanged", report.unchanged(),
                                    "failed", report.failed())));
        }
        return report;
    }

    private List<RedirectReport.LineReport> brought(List<Line> group, Language language) {
        return QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .call(() -> group.stream().map(line -> bring(line, language)).toList());
    }

    private List<RedirectReport.LineReport> tried(List<Line> group, Language language) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        try {
            return group.stream().map(line -> bring(line, language)).toList();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static List<RedirectReport.LineReport> withoutIds(List<RedirectReport.LineReport> reports) {
        return reports.stream()
                .map(line ->
                        new RedirectReport.LineReport(line.line(), line.from(), line.outcome(), null, line.problem()))
                .toList();
    }

    private static List<Line> read(String csv) {
        var lines = new ArrayList<Line>();
        try (var read = RedirectCsv.read(csv)) {
            while (read.hasNextValue()) {
                var number = read.getCurrentLocation().getLineNr();
                lines.add(new Line(number, read.nextValue()));
                if (lines.size() > MOST_LINES) {
                    throw ProblemException.invalid(
                            "", "tooMany", Message.of("At most %s lines.", "%s سطر على الأكثر.", MOST_LINES));
                }
            }
            return lines;
        } catch (JsonProcessingException malformed) {
            throw ProblemException.invalid(
                    "",
                    "invalidCsv",
                    Message.of(
                            "Line %s is no CSV of these columns.",
                            "السطر %s ليس CSV بهذه الأعمدة.",
                            malformed.getLocation().getLineNr()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RedirectReport.LineReport bring(Line line, Language language) {
        var from = line.cells().getOrDefault("from", "");
        try {
            // Each statement would look through all redirects that earlier lines have left in memory.
            entities.clear();
            var done = moving.take(null, RedirectCsv.draft(line.cells()));
            return report(line, done.slug(), done.outcome().name().toLowerCase(Locale.ROOT), done.id(), null);
        } catch (ProblemException refusal) {
            return report(line, from, "failed", null, LineProblem.of(refusal, language));
        }
    }

    private static RedirectReport.LineReport report(
            Line line, String from, String outcome, @Nullable UUID id, @Nullable LineProblem problem) {
        return new RedirectReport.LineReport(line.number(), from, outcome, id, problem);
    }

    /** Returns the output that writes all redirects while the answer is sent. */
    StreamingOutput export() {
        QuarkusTransaction.requiringNew().run(() -> audit.record(AuditAction.EXPORT, RedirectLog.KIND, null, Map.of()));
        return out -> {
            out.write(RedirectCsv.head().getBytes(StandardCharsets.UTF_8));
            var writer = RedirectCsv.writer();
            UUID last = null;
            for (var page = after(last); !page.isEmpty(); page = after(last)) {
                for (var row : page) {
                    out.write(writer.writeValueAsBytes(RedirectCsv.line(row.getValue())));
                }
                last = page.get(page.size() - 1).getKey();
            }
        };
    }

    private List<Map.Entry<UUID, RedirectDraft>> after(@Nullable UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var page = moving.after(id, GROUP);
            entities.clear();
            return page;
        });
    }
}
