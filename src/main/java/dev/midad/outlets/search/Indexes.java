package dev.midad.outlets.search;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.database.InstallationSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Manages the indexes of one name in this replica's directory: it reopens the one that an earlier run left where it
 * can, or makes a new one.
 */
final class Indexes {

    private static final Logger LOG = Logger.getLogger(Indexes.class);

    private final String name;
    private final Path dataDirectory;
    private final ChangeReader log;
    private final InstallationSecret secret;
    private @Nullable IndexDirectory directory;
    private volatile @Nullable Generation unfinished;
    private volatile boolean stopped;

    Indexes(String name, Path dataDirectory, ChangeReader log, InstallationSecret secret) {
        this.name = name;
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.secret = secret;
    }

    /**
     * Returns the index that an earlier run left, of this database and in this form; null where there is none. All
     * other indexes in the directory are removed.
     */
    @Nullable
    Generation left() throws IOException {
        Generation usable = null;
        for (var path : directory().generations()) {
            if (usable == null) {
                usable = reopened(path);
            }
            if (usable == null || !usable.path().equals(path)) {
                directory().remove(path);
            }
        }
        return usable;
    }

    /**
     * Makes an index of all content.
     *
     * @param position the end of the log before the content is read
     * @throws AlreadyClosedException where {@link #stop} was called
     */
    Generation anew(IndexFeed feed, LogPosition position) throws IOException {
        var index = Generation.create(directory().next());
        unfinished = index;
        try {
            if (stopped) {
                throw new AlreadyClosedException("Midad is on its way down");
            }
            feed.bringAll(index);
            commit(index, position);
            return index;
        } catch (IOException | RuntimeException failure) {
            index.close();
            throw failure;
        } finally {
            unfinished = null;
        }
    }

    void commit(Generation index, LogPosition position) throws IOException {
        index.commit(origin(), position);
    }

    void close(@Nullable Generation index) {
        if (index != null) {
            try {
                index.close();
            } catch (IOException | RuntimeException failure) {
                LOG.warnf("A search index was not closed: %s", failure.getMessage());
            }
        }
    }

    /** Closes and deletes a damaged index, so that it is not opened again. */
    void discard(Generation index) throws IOException {
        close(index);
        directory().remove(index.path());
    }

    /**
     * Gives up an index that is still being made. All of a large archive takes minutes to bring, and a shutdown does
     * not wait for that: the next start begins anew.
     */
    void stop() {
        stopped = true;
        close(unfinished);
    }

    /** Leaves the directory to other processes. */
    void leave() throws IOException {
        if (directory != null) {
            directory.close();
        }
    }

    private IndexDirectory directory() throws IOException {
        if (directory == null) {
            directory = IndexDirectory.take(dataDirectory.resolve("index").resolve(name));
        }
        return directory;
    }

    private @Nullable Generation reopened(Path path) throws IOException {
        try {
            var index = Generation.reopen(path, origin());
            return index == null || isHeld(index) ? index : null;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warnf("The search index in %s cannot be used (%s), and is made anew", path, damaged.getMessage());
            return null;
        }
    }

    /**
     * Tells whether the log still has the index's position. The index is closed where it has not, or where the log
     * cannot be asked.
     */
    private boolean isHeld(Generation index) {
        var isHeld = false;
        try {
            isHeld = log.holds(index.position());
        } finally {
            if (!isHeld) {
                close(index);
            }
        }
        return isHeld;
    }

    private String origin() {
        var key = secret.keyFor("search-index/" + name + '/' + Indexed.FORM);
        return HexFormat.of().formatHex(key);
    }
}
