package dev.midad.newsroom.issues;

import dev.midad.foundation.web.Parameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which issues a list shows. */
record IssueFilter(
        @Nullable Integer year,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable IssueKind kind) {

    private static final Map<String, IssueKind> KINDS = Arrays.stream(IssueKind.values())
            .collect(Collectors.toUnmodifiableMap(IssueKind::tag, Function.identity()));

    static IssueFilter of(IssueListParameters sent) {
        return new IssueFilter(
                sent.year() == null ? null : Parameters.number("year", sent.year(), 0, 1, 9999),
                Parameters.date("from", sent.from()),
                Parameters.date("to", sent.to()),
                sent.kind() == null ? null : Parameters.choice("kind", sent.kind(), "", KINDS));
    }

    /** Returns a text that differs for every question, for the cursor. */
    String fingerprint() {
        return "issues|" + year + '|' + from + '|' + to + '|' + kind;
    }

    /** Returns the further conditions on the snapshot {@code e}; a year is one of the calendar's or of the paper's own. */
    String condition() {
        return (year == null ? "" : " and (e.year = :year or extract(year from e.date) = :year)")
                + (from == null ? "" : " and e.date >= :from")
                + (to == null ? "" : " and e.date < :to")
                + (kind == null ? "" : " and e.kind = :kind");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        put(parameters, "year", year);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "kind", kind == null ? null : kind.tag());
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
