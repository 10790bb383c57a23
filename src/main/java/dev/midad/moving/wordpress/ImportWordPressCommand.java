package dev.midad.moving.wordpress;

import dev.midad.moving.archive.CommandImport;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports a WordPress export from the command line. It does the same as the route, for files of any size, while nothing
 * is served.
 */
public class ImportWordPressCommand implements QuarkusApplication {

    public static final String NAME = "import-wordpress";

    private static final String UPLOADS = "--uploads=";
    private static final String FETCH_MEDIA = "--fetch-media";
    private static final String USAGE = """
            Usage: import-wordpress [--uploads=FOLDER] [--fetch-media] [--issues-taxonomy=issue] [--with-publication] FILE
            brings in what a WordPress exports. FILE is - for the standard input.
            """;

    private final WordPressFile wordPress;

    ImportWordPressCommand(WordPressFile wordPress) {
        this.wordPress = wordPress;
    }

    /** @return 0 where all went well, 1 where lines failed or the file cannot be used, 2 where the command is wrong */
    @Override
    public int run(String... words) {
        var files =
                Stream.of(words).skip(1).filter(word -> !word.startsWith("--")).toList();
        try {
            var order =
                    order(Stream.of(words).filter(word -> word.startsWith("--")).toList());
            if (files.size() != 1) {
                throw new IllegalArgumentException("Name one file.");
            }
            return CommandImport.run(
                    files.get(0), (in, report, actor, language) -> wordPress.run(in, order, report, actor, language));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }

    private static WordPressOrder order(List<String> switches) {
        @Nullable Path uploads = null;
        var issuesTaxonomy = "";
        for (var word : switches) {
            if (word.startsWith(UPLOADS)) {
                uploads = folder(word.substring(UPLOADS.length()));
            } else if (word.startsWith(WordPressTaxonomy.SWITCH)) {
                issuesTaxonomy = WordPressTaxonomy.switched(word);
            } else if (!List.of(FETCH_MEDIA, WordPressCommand.WITH_PUBLICATION).contains(word)) {
                throw new IllegalArgumentException("There is no " + word + ".");
            }
        }
        return new WordPressOrder(
                switches.contains(WordPressCommand.WITH_PUBLICATION),
                issuesTaxonomy,
                uploads,
                switches.contains(FETCH_MEDIA));
    }

    private static Path folder(String name) {
        var folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(name + " is no folder.");
        }
        return folder;
    }
}
