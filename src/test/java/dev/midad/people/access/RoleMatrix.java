package dev.midad.people.access;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.midad.fixtures.ContractFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table of {@code docs/roles.md}: by operation, what it answers to whom. */
final class RoleMatrix {

    /** Whoever sends a request; a column of the table. */
    enum Person {
        NOBODY("nobody"),
        WRONG("wrong token"),
        EXPIRED("expired token"),
        READER("reader"),
        MODERATOR("moderator"),
        WRITER("writer (own)"),
        OTHER_WRITER("writer (another's)"),
        EDITOR("editor"),
        ADMIN("admin");

        private final String column;

        Person(String column) {
            this.column = column;
        }

        @Override
        public String toString() {
            return column;
        }
    }

    private static final Path FILE = Path.of("docs/roles.md");

    private RoleMatrix() {}

    /** By operation, such as {@code GET /v1/articles}, in the order of the table. */
    static Map<String, Map<Person, Integer>> read() {
        var rows = new LinkedHashMap<String, Map<Person, Integer>>();
        lines().dropWhile(line -> !line.startsWith("| operation |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(RoleMatrix::cells)
                .forEach(cells -> add(cells, rows));
        return rows;
    }

    /** Every operation of the contract. */
    static SortedSet<String> operations() {
        try {
            var operations = new TreeSet<String>();
            new YAMLMapper()
                    .readTree(ContractFilter.FILE.toFile())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> operations.add(method.toUpperCase(Locale.ROOT) + ' ' + path.getKey())));
            return operations;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(List<String> cells, Map<String, Map<Person, Integer>> rows) {
        var people = Person.values();
        if (cells.size() != people.length + 1) {
            throw new IllegalStateException("docs/roles.md: a row has one cell a column: " + cells);
        }
        if (cells.get(0).equals("operation")) {
            requireColumns(cells.subList(1, cells.size()));
        } else if (!cells.get(0).startsWith("---")) {
            var row = new LinkedHashMap<Person, Integer>();
            for (var i = 0; i < people.length; i++) {
                row.put(people[i], Integer.valueOf(cells.get(i + 1)));
            }
            if (rows.put(cells.get(0).replace("`", ""), row) != null) {
                throw new IllegalStateException("docs/roles.md has it twice: " + cells.get(0));
            }
        }
    }

    private static void requireColumns(List<String> columns) {
        var people = Arrays.stream(Person.values()).map(Person::toString).toList();
        if (!columns.equals(people)) {
            throw new IllegalStateException("docs/roles.md: the columns are %s, not %s".formatted(people, columns));
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(FILE).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
