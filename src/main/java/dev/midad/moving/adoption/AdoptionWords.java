package dev.midad.moving.adoption;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of the command line.
 *
 * @param report the file that gets a line for each address of an article; null where nobody wants it
 */
record AdoptionWords(
        AdoptionOrder order, boolean isDryRun, @Nullable Path report) {

    static final String USAGE = """
            Usage: adopt-media [--dry-run] [--host NAME]... [--limit NUMBER] [--report FILE] [--again]
            brings what articles show from the servers of others into the library of media.
            """;

    /** @throws IllegalArgumentException where a word is wrong */
    static AdoptionWords read(String... words) {
        var hosts = new HashSet<String>();
        var most = Long.MAX_VALUE;
        var isAgain = false;
        var isDryRun = false;
        @Nullable Path report = null;
        var rest = Stream.of(words)
                .skip(1)
                .flatMap(word -> Stream.of(word.startsWith("--") ? word.split("=", 2) : new String[] {word}))
                .iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--host" -> hosts.add(value(word, rest).toLowerCase(Locale.ROOT));
                case "--limit" -> most = number(value(word, rest));
                case "--report" -> report = Path.of(value(word, rest));
                case "--again" -> isAgain = true;
                case "--dry-run" -> isDryRun = true;
                default -> throw new IllegalArgumentException("There is no " + word + ".");
            }
        }
        return new AdoptionWords(new AdoptionOrder(hosts, most, isAgain), isDryRun, report);
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Something follows " + word + ".");
        }
        return rest.next();
    }

    private static long number(String written) {
        if (!written.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(written + " is no number of files.");
        }
        return Long.parseLong(written);
    }
}
