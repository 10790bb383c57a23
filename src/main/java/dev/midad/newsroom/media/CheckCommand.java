package dev.midad.newsroom.media;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Arrays;

/** Tells on the command line which media have lost their files, and which files are no medium's. */
public class CheckCommand implements QuarkusApplication {

    public static final String NAME = "check";

    private static final String REMOVE = "--remove";
    private static final String USAGE = """
            Usage: check             tell of media without their files, and of files that are no medium's
                   check --remove    remove these files as well
            """;

    private final CheckMedia media;

    CheckCommand(CheckMedia media) {
        this.media = media;
    }

    /** @return 0 where each medium has its file, 1 where one has not, 2 where the command is wrong */
    @Override
    public int run(String... words) {
        var isRemoving = words.length == 2 && words[1].equals(REMOVE);
        if (words.length > 1 && !isRemoving) {
            System.err.print("Not " + Arrays.asList(words) + ".\n" + USAGE);
            return 2;
        }
        var found = media.check(System.out::println, isRemoving);
        System.out.printf(
                "%d media, %d without their whole files; %d files of no medium.%n",
                found.media(), found.incomplete(), found.strays());
        return found.incomplete() == 0 ? 0 : 1;
    }
}
