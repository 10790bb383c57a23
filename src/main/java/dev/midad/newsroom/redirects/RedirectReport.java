package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.midad.foundation.web.LineProblem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reports what became of each line of a file of redirects. */
@Schema(description = "What became of each line of a file of redirects")
public record RedirectReport(
        @Schema(required = true, description = "Whether it was only tried: nothing is written then", examples = "false")
        boolean dryRun,

        @Schema(required = true, description = "New redirects", examples = "120")
        int created,

        @Schema(required = true, description = "Redirects that lead elsewhere now", examples = "3")
        int updated,

        @Schema(required = true, description = "Redirects that were there already", examples = "7")
        int unchanged,

        @Schema(required = true, description = "Lines that were refused; the others count", examples = "1")
        int failed,

        @Schema(required = true, description = "Each line, in its order")
        List<LineReport> lines) {

    /** Reports what became of one line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RedirectLine", description = "What became of one line of a file of redirects")
    public record LineReport(
            @Schema(
                    required = true,
                    description = "Counted from 1, the line of the columns' names among them",
                    examples = "2")
            int line,

            @Schema(required = true, description = "The old address as the line has it", examples = "/2013/05/old-name")
            String from,

            @Schema(
                    required = true,
                    description = "`created`, `updated`, `unchanged` or `failed`",
                    enumeration = {"created", "updated", "unchanged", "failed"},
                    examples = "created")
            String outcome,

            @Schema(description = "Its redirect; absent where nothing is written") @Nullable
            UUID id,

            @Schema(description = "Why it was refused") @Nullable
            LineProblem problem) {}

    public RedirectReport {
        lines = List.copyOf(lines);
    }

    static RedirectReport of(boolean dryRun, List<LineReport> lines) {
        return new RedirectReport(
                dryRun,
                count("created", lines),
                count("updated", lines),
                count("unchanged", lines),
                count("failed", lines),
                lines);
    }

    private static int count(String outcome, List<LineReport> lines) {
        return (int)
                lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
