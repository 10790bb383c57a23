package dev.midad.people.access;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as lines of CSV (RFC 4180). Every cell stands in quotes, and no spreadsheet takes one for a formula.
 */
final class AuditCsv {

    // Spreadsheets begin a formula with these signs, also after blanks and in their full-width forms.
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    /**
     * Names the columns. The mark in front tells spreadsheets that the text is UTF-8; without it, Arabic names come out
     * as rubbish.
     */
    static final String HEAD = "\ufeff"
            + row(Stream.of(
                    "at", "actorId", "actor", "action", "kind", "entity", "address", "requestId", "details", "id"));

    private AuditCsv() {}

    /**
     * Returns the line of one event.
     *
     * @param details the event's details, as JSON
     */
    static String line(AuditEventView event, String details) {
        return row(Stream.of(
                        event.at(),
                        Objects.toString(event.actor().id(), ""),
                        event.actor().name(),
                        event.action().tag(),
                        event.kind(),
                        Objects.toString(event.entity(), ""),
                        orNone(event.address()),
                        orNone(event.requestId()),
                        details,
                        event.id())
                .map(Object::toString));
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String row(Stream<String> cells) {
        return cells.map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var safe = FORMULA.matcher(value).matches() ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
