package dev.midad.moving.archive;

import dev.midad.newsroom.media.ExportMedia;
import dev.midad.newsroom.media.MovedMedium;
import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a newsroom in and out from the command line. It does the same as the routes, for files of any size, while
 * nothing is served.
 */
public class MoveCommand implements QuarkusApplication {

    public static final List<String> NAMES = List.of("import", "export");

    private static final String USAGE = """
            Usage: import FILE [--files FOLDER]         bring in lines of JSON, and the files of media
                   export FILE [--with-files FOLDER]    take everything out, and the files of media
            FILE is - for the standard input or output.
            """;
    private static final int ALONE = 2;
    private static final int WITH_FILES = 4;

    private final ImportFile imports;
    private final ExportFile exports;
    private final ExportMedia media;

    MoveCommand(ImportFile imports, ExportFile exports, ExportMedia media) {
        this.imports = imports;
        this.exports = exports;
        this.media = media;
    }

    /** @return 0 where all went well, 1 where lines failed or the file cannot be used, 2 where the command is wrong */
    @Override
    public int run(String... words) {
        var isExport = words[0].equals("export");
        var option = isExport ? "--with-files" : "--files";
        if (words.length != ALONE && (words.length != WITH_FILES || !words[2].equals(option))) {
            System.err.print(USAGE);
            return 2;
        }
        var folder = words.length == WITH_FILES ? Path.of(words[3]) : null;
        return isExport
                ? export(words[1], folder)
                : CommandImport.run(
                        words[1],
                        (in, report, actor, language) ->
                                imports.run(in, report, new Importing(actor, language, folder)));
    }

    private int export(String file, @Nullable Path folder) {
        try {
            if (file.equals(CommandImport.STANDARD)) {
                export(System.out, folder);
                System.out.flush();
                return 0;
            }
            try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(file)))) {
                export(out, folder);
            }
            return 0;
        } catch (IOException | UncheckedIOException failure) {
            System.err.println(file + ": " + failure);
            return 1;
        }
    }

    private void export(OutputStream out, @Nullable Path folder) {
        exports.run(out, CommandImport.MIDAD, medium -> {
            if (folder != null) {
                copy(medium, folder);
            }
            return new LineFile(medium.sha256(), null);
        });
    }

    private void copy(MovedMedium medium, Path folder) {
        try {
            media.copy(medium, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
