package dev.midad.newsroom.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps files that are only needed for a while, on the disk of the data: what stands under {@code /tmp} may be memory,
 * and a film is larger than that.
 */
@Singleton
public class Scratch {

    private static final Logger LOG = Logger.getLogger(Scratch.class);
    private static final String OURS = "midad-";

    /** Says how old a file is that a program which ended in the middle has left. */
    private static final Duration LEFT = Duration.ofDays(1);

    private final Path directory;
    private final InstantSource clock;

    Scratch(@ConfigProperty(name = "quarkus.http.body.uploads-directory") Path directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Does something with a file, or with a directory, that is gone afterwards. */
    public interface Use<T> {
        T with(Path file) throws IOException;
    }

    public <T> T withFile(Use<T> use) {
        return with(() -> Files.createTempFile(there(), OURS, null), use);
    }

    <T> T withDirectory(Use<T> use) {
        return with(() -> Files.createTempDirectory(there(), OURS), use);
    }

    private interface Maker {
        Path make() throws IOException;
    }

    private static <T> T with(Maker maker, Use<T> use) {
        try {
            var made = maker.make();
            try {
                return use.with(made);
            } finally {
                delete(made);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path there() throws IOException {
        return Files.createDirectories(directory);
    }

    private static void delete(Path made) throws IOException {
        try (var files = Files.walk(made)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes what a program left that ended in the middle of an upload; others may share the directory. */
    void atStart(@Observes StartupEvent start) {
        var before = clock.instant().minus(LEFT);
        try (var files = Files.list(there())) {
            for (var file : files.toList()) {
                if (lastModified(file).isBefore(before)) {
                    delete(file);
                }
            }
        } catch (IOException failure) {
            LOG.warnf("Files left behind in %s cannot be removed: %s", directory, failure.toString());
        }
    }

    private static Instant lastModified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }
}
