package dev.midad.foundation.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jboss.logging.Logger;

/**
 * Holds the files of the embedded database: its data, its binaries, its password, and the lock that keeps other
 * processes out.
 */
final class DataDirectory {

    private static final Logger LOG = Logger.getLogger(DataDirectory.class);

    private static final FileAttribute<?> OWNED_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNED_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Locks the directory for this process; the operating system releases the lock however the process ends. */
    static DataDirectory lock(Path directory) {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(directory, OWNED_DIRECTORY);
            }
            var root = directory.toRealPath();
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new ConfigurationException(
                        "Another Midad is running on %s: stop it, or give this one another midad.data-dir."
                                .formatted(root));
            }
            return new DataDirectory(root, channel);
        } catch (IOException failure) {
            throw new ConfigurationException(
                    "midad.data-dir must be a directory that Midad can write to, and %s is not: %s"
                            .formatted(directory.toAbsolutePath(), failure),
                    failure);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException lockedHere) {
            return false;
        }
    }

    void unlock() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path passwordFile() {
        return root.resolve("postgres-password");
    }

    /** Stops a server that a killed run left behind, and moves a database aside whose creation was never finished. */
    void prepare() throws IOException {
        OrphanedServer.stop(postgres());
        OrphanedServer.endProcesses(binaries());
        if (Files.exists(postgres()) && !Files.exists(complete())) {
            var aside = root.resolve("postgres-unfinished-" + Instant.now().getEpochSecond());
            LOG.warnf("The data in %s were never finished being made; they are set aside as %s.", postgres(), aside);
            Files.move(postgres(), aside);
        }
        if (Files.exists(postgres()) && !Files.exists(passwordFile())) {
            throw new ConfigurationException(
                    "%s is missing: put it back from your copy, the database in %s opens with it alone."
                            .formatted(passwordFile(), postgres()));
        }
    }

    /** Records that the database was created completely. A start that is killed earlier leaves no such mark. */
    void markComplete() {
        try {
            Files.writeString(complete(), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path complete() {
        return postgres().resolve("midad-complete");
    }

    /** Returns the password of the database, and makes a random one the first time. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            var made = Files.createTempFile(root, "postgres-password", "", OWNED_FILE);
            Files.writeString(made, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            Files.move(made, passwordFile());
        }
        return Files.readString(passwordFile()).strip();
    }
}
