package dev.midad.moving.archive;

import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Moves a newsroom in and out from the command line. It does the same as the routes, for files of any size, while
 * nothing is served.
 */
public class MoveCommand implements QuarkusApplication {

    public static final List<String> NAMES = List.of("import", "export");

    private static final String USAGE = """
            Usage: import FILE    bring in lines of JSON
                   export FILE    take everything out
            FILE is - for the standard input or output.
            """;

    private final ImportFile imports;
    private final ExportFile exports;

    MoveCommand(ImportFile imports, ExportFile exports) {
        this.imports = imports;
        this.exports = exports;
    }

    /** @return 0 where all went well, 1 where lines failed or the file cannot be used, 2 where the command is wrong */
    @Override
    public int run(String... words) {
        if (words.length != 2) {
            System.err.print(USAGE);
            return 2;
        }
        return words[0].equals("export") ? export(words[1]) : CommandImport.run(words[1], imports::run);
    }

    private int export(String file) {
        try {
            if (file.equals(CommandImport.STANDARD)) {
                exports.run(System.out, CommandImport.MIDAD);
                System.out.flush();
                return 0;
            }
            try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
                exports.run(out, CommandImport.MIDAD);
            }
            return 0;
        } catch (IOException failure) {
            System.err.println(file + ": " + failure);
            return 1;
        }
    }
}
