package dev.midad.moving.wordpress;

import dev.midad.moving.archive.CommandImport;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Imports a WordPress export from the command line. It does the same as the route, for files of any size, while nothing
 * is served.
 */
public class ImportWordPressCommand implements QuarkusApplication {

    public static final String NAME = "import-wordpress";

    private static final String USAGE = """
            Usage: import-wordpress FILE    bring in what a WordPress exports
            FILE is - for the standard input.
            """;

    private final WordPressFile wordPress;

    ImportWordPressCommand(WordPressFile wordPress) {
        this.wordPress = wordPress;
    }

    /** @return 0 where all went well, 1 where lines failed or the file cannot be used, 2 where the command is wrong */
    @Override
    public int run(String... words) {
        if (words.length != 2) {
            System.err.print(USAGE);
            return 2;
        }
        return CommandImport.run(
                words[1], (in, report, actor, language) -> wordPress.run(in, false, report, actor, language));
    }
}
