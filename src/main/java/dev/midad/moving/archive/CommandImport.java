package dev.midad.moving.archive;

import dev.midad.foundation.web.Language;
import dev.midad.people.access.Actor;
import dev.midad.people.access.Role;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Runs an import from the command line: it reads a file, and prints the report while the import goes on. */
public final class CommandImport {

    /** Acts where a command brings something in and no person is signed in. */
    public static final Actor MIDAD = new Actor(new UUID(0, 0), "midad", Role.ADMIN, Set.of());

    static final String STANDARD = "-";
    /** Is how a shell knows a program that SIGTERM has ended. */
    public static final int TERMINATED = 143;

    private CommandImport() {}

    /** Reads the data to import, and writes a report of it as lines of JSON. */
    public interface Import {
        void run(InputStream in, OutputStream report, Actor actor, Language language) throws IOException;
    }

    /**
     * Runs an import of a file.
     *
     * @param file a path, or {@code -} for the standard input
     * @return the exit code: 0 where all went well, 1 where lines failed or the file cannot be read, 143 where the
     *     program was told to stop
     */
    public static int run(String file, Import command) {
        var progress = new Progress(System.out, System.err);
        try (var in = opened(file)) {
            command.run(in, progress, MIDAD, Language.ENGLISH);
        } catch (ImportStopped early) {
            System.err.println(file + ": " + early.getMessage());
            return TERMINATED;
        } catch (IOException failure) {
            System.err.println(file + ": " + failure);
            return 1;
        }
        return progress.failed() == 0 ? 0 : 1;
    }

    private static InputStream opened(String file) throws IOException {
        return new BufferedInputStream(file.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(file)));
    }
}
