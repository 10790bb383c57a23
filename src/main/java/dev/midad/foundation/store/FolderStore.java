package dev.midad.foundation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Keeps files in a folder, {@code ab/cd/key} by the hash of the key, with {@code _} for the slashes of the key. A file
 * is written below {@code incoming}, and takes its place by a rename when the disk has all of it.
 */
final class FolderStore implements Store {

    private static final Logger LOG = Logger.getLogger(FolderStore.class);

    private static final Duration LONGEST_PUT = Duration.ofDays(1);
    private static final Duration SWEEP_PAUSE = Duration.ofHours(1);

    /** No link is followed below the folder: whoever can place one there shall not lead us out of it. */
    private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path folder;
    private final AtomicLong sweptAt = new AtomicLong();

    private FolderStore(Path folder) {
        this.folder = folder;
    }

    /** Returns the store in the folder, which is made with the first file. */
    static FolderStore in(Path folder) {
        return new FolderStore(folder.toAbsolutePath().normalize());
    }

    @Override
    public void put(String key, Path file) {
        var place = place(key);
        try {
            var root = Files.isDirectory(folder) ? folder : Files.createDirectories(folder);
            var incoming = directory(root, root.resolve("incoming"));
            sweep(incoming);
            var made = Files.createTempFile(incoming, "", "");
            try {
                copy(file, made);
                directory(directory(root, place.outer()), place.inner());
                Files.move(made, place.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(place.inner());
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var source = FileChannel.open(from, StandardOpenOption.READ);
                var target = FileChannel.open(to, StandardOpenOption.WRITE)) {
            var size = source.size();
            for (long at = 0; at < size; ) {
                at += source.transferTo(at, size - at, target);
            }
            target.force(true);
        }
    }

    @Override
    public InputStream open(String key, long offset, long length) {
        try {
            var channel = FileChannel.open(reached(key).file(), READING);
            try {
                channel.position(offset);
                return new Stretch(Channels.newInputStream(channel), length);
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        } catch (NoSuchFileException missing) {
            throw new NotStored(key);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    @Override
    public Optional<StoredFile> find(String key) {
        return stored(reached(key).file(), key);
    }

    @Override
    public void delete(String key) {
        var place = reached(key);
        try {
            if (Files.deleteIfExists(place.file())) {
                force(place.inner());
            }
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    @Override
    public Stream<StoredFile> list(String prefix) {
        return children(folder)
                .filter(FolderStore::isOfHashes)
                .flatMap(FolderStore::children)
                .filter(FolderStore::isOfHashes)
                .flatMap(FolderStore::children)
                .flatMap(file -> {
                    var key = name(file).replace('_', '/');
                    return key.startsWith(prefix) && Keys.isKey(key) ? stored(file, key).stream() : Stream.empty();
                });
    }

    private static boolean isOfHashes(Path directory) {
        return name(directory).matches("[0-9a-f]{2}") && isDirectory(directory);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Returns what lies in the directory; nothing where it is not there. The names in it are few, or hashes. */
    private static Stream<Path> children(Path directory) {
        try (var files = Files.list(directory)) {
            return files.toList().stream();
        } catch (NoSuchFileException missing) {
            return Stream.empty();
        } catch (IOException failure) {
            throw unavailable(failure);
        } catch (UncheckedIOException failure) {
            throw new StoreUnavailable(StoreUnavailable.Reason.AWAY, failure.toString(), failure);
        }
    }

    @Override
    public Optional<Path> local(String key) {
        var place = reached(key).file();
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS) ? Optional.of(place) : Optional.empty();
    }

    private static Optional<StoredFile> stored(Path place, String key) {
        try {
            var known = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return known.isRegularFile()
                    ? Optional.of(new StoredFile(
                            key, known.size(), known.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /** Returns where the file is; a link on the way is no way. */
    private Place reached(String key) {
        var place = place(key);
        if (Files.isSymbolicLink(place.outer()) || Files.isSymbolicLink(place.inner())) {
            throw new StoreUnavailable(StoreUnavailable.Reason.REFUSED, place + " has a link in it", null);
        }
        return place;
    }

    /** A key has no {@code _}, so that no two of them have one place. */
    private Place place(String key) {
        var name = Keys.require(key).replace('/', '_');
        var hash = HexFormat.of().formatHex(sha256(key), 0, 2);
        var outer = folder.resolve(hash.substring(0, 2));
        var inner = outer.resolve(hash.substring(2));
        return new Place(outer, inner, inner.resolve(name));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the directory, and makes it in its parent where it is not there, so that a loss of power keeps it. */
    private static Path directory(Path parent, Path directory) throws IOException {
        if (isDirectory(directory)) {
            return directory;
        }
        try {
            Files.createDirectory(directory);
            force(parent);
        } catch (FileAlreadyExistsException other) {
            // Another put has just made it, or it is a link, which is refused.
            if (!isDirectory(directory)) {
                throw other;
            }
        }
        return directory;
    }

    private static boolean isDirectory(Path directory) {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
    }

    /** Has the disk keep the names in the directory. */
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what puts left behind that were killed, once in a while. */
    private void sweep(Path incoming) {
        var now = Instant.now();
        var last = sweptAt.get();
        if (now.minus(SWEEP_PAUSE).getEpochSecond() < last || !sweptAt.compareAndSet(last, now.getEpochSecond())) {
            return;
        }
        try (var files = Files.list(incoming)) {
            files.filter(file -> isOlder(file, now.minus(LONGEST_PUT))).forEach(FolderStore::remove);
        } catch (IOException | UncheckedIOException failure) {
            LOG.warnf("Files left behind in %s cannot be removed: %s", incoming, failure.getMessage());
        }
    }

    private static boolean isOlder(Path file, Instant time) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(time);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static StoreUnavailable unavailable(IOException failure) {
        return new StoreUnavailable(reason(failure), failure.toString(), failure);
    }

    /** The operating system tells want of space by its words alone. */
    private static StoreUnavailable.Reason reason(IOException failure) {
        var words = String.valueOf(
                failure instanceof FileSystemException refusal ? refusal.getReason() : failure.getMessage());
        if (words.contains("No space left") || words.contains("quota exceeded")) {
            return StoreUnavailable.Reason.FULL;
        }
        return failure instanceof AccessDeniedException || words.contains("Read-only")
                ? StoreUnavailable.Reason.REFUSED
                : StoreUnavailable.Reason.AWAY;
    }

    /** The place of a file, and the two directories on the way. */
    private record Place(Path outer, Path inner, Path file) {}
}
