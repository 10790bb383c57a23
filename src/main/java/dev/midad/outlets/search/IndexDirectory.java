package dev.midad.outlets.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.jboss.logging.Logger;

/**
 * Manages the directory of one replica's indexes, one of which is in use. Replicas that share a data directory have one
 * each.
 */
final class IndexDirectory implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexDirectory.class);
    private static final int MOST_REPLICAS = 64;

    private final Path root;
    private final FileChannel lock;

    private IndexDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the directory, or the first that no other process uses of those whose name ends in {@code -2}, {@code -3}
     * and so on.
     */
    static IndexDirectory take(Path directory) throws IOException {
        for (var number = 1; number <= MOST_REPLICAS; number++) {
            var root = number == 1 ? directory : directory.resolveSibling(directory.getFileName() + "-" + number);
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                return new IndexDirectory(root, channel);
            }
            channel.close();
        }
        throw new IOException("All directories for an index in %s are in use".formatted(directory));
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException lockedHere) {
            return false;
        }
    }

    /** Returns the indexes that earlier runs left, the newest first. */
    List<Path> generations() throws IOException {
        // Someone may have deleted the whole directory.
        Files.createDirectories(root);
        try (var entries = Files.list(root)) {
            return entries.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }

    Path next() {
        return root.resolve(Long.toString(Instant.now().toEpochMilli()));
    }

    void remove(Path generation) {
        try {
            IOUtils.rm(generation);
        } catch (IOException failure) {
            LOG.warnf("A former index cannot be removed: %s", failure.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
