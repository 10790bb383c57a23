package dev.midad.newsroom.redirects;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.midad.foundation.web.Message;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.Storable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes redirects as lines of CSV (RFC 4180): {@code from,to,status,note}. */
final class RedirectCsv {

    static final String TYPE = "text/csv";

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String STATUS = "status";
    private static final String NOTE = "note";
    private static final List<String> COLUMNS = List.of(FROM, TO, STATUS, NOTE);
    // Spreadsheets begin a formula with these signs; a quotation mark in front makes a text of it, and one more keeps a
    // quotation mark that stood there.
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern THING = Pattern.compile("([a-z]+):(?!//)(.+)");
    // The mark in front tells spreadsheets that the text is UTF-8.
    private static final String MARK = "\ufeff";

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private RedirectCsv() {}

    /**
     * Reads the lines behind the first one, which names the columns in any order.
     *
     * @throws ProblemException {@code validation-failed} where that line names unknown columns, or not those of the two
     *     addresses
     */
    static MappingIterator<Map<String, String>> read(String csv) throws IOException {
        var text = csv.startsWith(MARK) ? csv.substring(MARK.length()) : csv;
        if (text.isBlank()) {
            throw unknownColumns();
        }
        MappingIterator<Map<String, String>> lines = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text);
        lines.hasNextValue();
        var schema = (CsvSchema) lines.getParserSchema();
        var named = schema == null ? Set.<String>of() : Set.copyOf(schema.getColumnNames());
        if (!named.containsAll(Set.of(FROM, TO)) || !COLUMNS.containsAll(named)) {
            throw unknownColumns();
        }
        return lines;
    }

    private static ProblemException unknownColumns() {
        return ProblemException.invalid(
                "",
                "unknownColumns",
                new Message(
                        "The first line names the columns: from, to, and perhaps status and note.",
                        "السطر الأول أسماء الأعمدة: from وto، وربما status وnote."));
    }

    static RedirectDraft draft(Map<String, String> line) {
        line.forEach((column, cell) -> Storable.require(cell, "/" + column));
        var status = line.getOrDefault(STATUS, "");
        return new RedirectDraft(
                line.getOrDefault(FROM, ""),
                target(line.getOrDefault(TO, "")),
                status.isEmpty() ? null : number(status),
                note(line.getOrDefault(NOTE, "")));
    }

    private static @Nullable RedirectTarget target(String written) {
        var thing = THING.matcher(written);
        if (thing.matches()) {
            return new RedirectTarget(null, thing.group(1), thing.group(2));
        }
        return written.isEmpty() ? null : RedirectTarget.of(written);
    }

    private static Integer number(String status) {
        try {
            return Integer.valueOf(status);
        } catch (NumberFormatException noNumber) {
            throw ProblemException.invalid(
                    "/status", "invalidValue", new Message("One of 301, 302, 410.", "إحدى القيم: 301 و302 و410."));
        }
    }

    private static @Nullable String note(String written) {
        if (written.isEmpty()) {
            return null;
        }
        return written.startsWith("'") && FORMULA.matcher(written).matches() ? written.substring(1) : written;
    }

    /** Returns the line that names the columns. */
    static String head() {
        return MARK + COLUMNS.stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    static ObjectWriter writer() {
        var schema = CsvSchema.builder().setLineSeparator("\r\n");
        COLUMNS.forEach(schema::addColumn);
        return MAPPER.writer(schema.build());
    }

    static Map<String, String> line(RedirectDraft draft) {
        var line = new LinkedHashMap<String, String>();
        line.put(FROM, draft.from());
        line.put(TO, target(draft.to()));
        line.put(STATUS, Integer.toString(draft.statusOrUsual()));
        var note = Objects.requireNonNullElse(draft.note(), "");
        line.put(NOTE, FORMULA.matcher(note).matches() ? "'" + note : note);
        return line;
    }

    private static String target(@Nullable RedirectTarget to) {
        if (to == null) {
            return "";
        }
        return to.address() == null ? to.kind() + ":" + to.id() : to.address();
    }
}
