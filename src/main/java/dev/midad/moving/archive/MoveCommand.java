package dev.midad.moving.archive;

import dev.midad.foundation.web.Language;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Role;
import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The command line that moves a newsroom in and out: the same as the routes, of any size, while nothing is served. */
public class MoveCommand implements QuarkusApplication {

    public static final List<String> NAMES = List.of("import", "import-wordpress", "export");

    private static final String USAGE = """
            Usage: import FILE              bring in lines of JSON
                   import-wordpress FILE    bring in what a WordPress exports
                   export FILE              take everything out
            FILE is - for the standard input or output.
            """;

    private static final Actor MIDAD = new Actor(new UUID(0, 0), "midad", Role.ADMIN, Set.of());
    private static final String STANDARD = "-";

    private final ImportFile imports;
    private final WordPressFile wordPress;
    private final ExportFile exports;

    MoveCommand(ImportFile imports, WordPressFile wordPress, ExportFile exports) {
        this.imports = imports;
        this.wordPress = wordPress;
        this.exports = exports;
    }

    /** @return 0 where all went well, 1 where lines failed or the file cannot be used, 2 where the command is wrong */
    @Override
    public int run(String... words) throws IOException {
        if (words.length != 2) {
            System.err.print(USAGE);
            return 2;
        }
        try {
            return words[0].equals("export") ? export(words[1]) : bring(words[0], words[1]);
        } catch (IOException failure) {
            System.err.println(words[1] + ": " + failure);
            return 1;
        }
    }

    private int export(String file) throws IOException {
        if (file.equals(STANDARD)) {
            exports.run(System.out, MIDAD);
            System.out.flush();
            return 0;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
            exports.run(out, MIDAD);
        }
        return 0;
    }

    private int bring(String command, String file) throws IOException {
        var progress = new Progress(System.out, System.err);
        try (var in = opened(file)) {
            if (command.equals("import")) {
                imports.run(in, progress, MIDAD, Language.ENGLISH);
            } else {
                wordPress.run(in, false, progress, MIDAD, Language.ENGLISH);
            }
        }
        return progress.failed() == 0 ? 0 : 1;
    }

    private static InputStream opened(String file) throws IOException {
        return new BufferedInputStream(file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file)));
    }

    /** Passes on what somebody should read, and counts the rest aloud. */
    private static final class Progress extends OutputStream {

        private static final long SECOND = 1_000_000_000;

        private final OutputStream told;
        private final PrintStream counted;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final long start = System.nanoTime();
        private long spoken = start;
        private long lines;
        private long failed;

        Progress(OutputStream told, PrintStream counted) {
            this.told = told;
            this.counted = counted;
        }

        long failed() {
            return failed;
        }

        @Override
        public void write(int letter) throws IOException {
            line.write(letter);
            if (letter == '\n') {
                end();
            }
        }

        private void end() throws IOException {
            var text = line.toString(StandardCharsets.UTF_8);
            if (text.startsWith("{\"line\"") && !text.contains("\"outcome\":\"failed\"")) {
                lines++;
            } else {
                failed += text.startsWith("{\"line\"") ? 1 : 0;
                told.write(line.toByteArray());
                told.flush();
            }
            line.reset();
            var now = System.nanoTime();
            if (now - spoken > SECOND) {
                spoken = now;
                counted.printf("%d lines, %d a second%n", lines, lines * SECOND / (now - start));
            }
        }
    }
}
