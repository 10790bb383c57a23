package dev.midad.search;

import dev.midad.database.ChangeReader;
import dev.midad.database.InstallationSecret;
import dev.midad.database.LogPosition;
import dev.midad.database.LogRead;
import dev.midad.database.LogStirred;
import dev.midad.database.LoggedChange;
import dev.midad.web.ProblemException;
import dev.midad.web.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This replica's index: follows the change log, is committed now and then with the position that it has reached, and is
 * made anew from the database where it is missing, damaged, or of another form. Nothing is only in it.
 */
abstract class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int BATCH = 1_000;
    private static final Duration COMMIT_EACH = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final Path dataDirectory;
    private final ChangeReader log;
    private final IndexFeed feed;
    private final InstallationSecret secret;

    private final Semaphore stirred = new Semaphore(0);
    private final AtomicLong begun = new AtomicLong();
    private final ReentrantLock feeding = new ReentrantLock();
    private @Nullable Thread following;
    private volatile @Nullable Generation serving;
    private volatile @Nullable Generation damaged;
    private volatile @Nullable Generation unfinished;
    private volatile boolean stopped;
    private final AtomicBoolean doubted = new AtomicBoolean();

    // Guarded by feeding.
    private LogPosition position = LogPosition.START;
    private final Set<LogPosition> ahead = new HashSet<>();
    private boolean isChanged;
    private long committedAt = System.nanoTime();
    private @Nullable Shelf shelf;

    SearchIndex(String name, Path dataDirectory, ChangeReader log, IndexFeed feed, InstallationSecret secret) {
        this.name = name;
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.feed = feed;
        this.secret = secret;
    }

    /** The first time, it begins: where nothing listens to the log, a command is at work, which nobody searches in. */
    void stirred(@Observes LogStirred event) {
        if (following == null) {
            var thread = new Thread(this::follow, "search-index-" + name);
            thread.setDaemon(true);
            following = thread;
            thread.start();
        }
        stirred.release();
    }

    /** The database may be another by now than the one that the index was made of. */
    void read(@Observes LogRead event) {
        if (event.isAnew()) {
            doubted.set(true);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        stirred.release();
        giveUp();
        feeding.lock();
        try {
            var index = serving;
            if (index != null) {
                commit(index);
            }
            leave();
            if (shelf != null) {
                shelf.close();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("The search index was not closed: %s; it is brought up to date at the next start", failure);
        } finally {
            feeding.unlock();
        }
    }

    /** All of a large archive takes minutes to bring, for which nobody waits who wants to stop: the next start begins anew. */
    private void giveUp() {
        var index = unfinished;
        if (index != null) {
            try {
                index.close();
            } catch (IOException failure) {
                LOG.warnf("The unfinished search index was not closed: %s", failure.getMessage());
            }
        }
    }

    /**
     * Asks the index when it has all that was committed before.
     *
     * @throws ProblemException {@code unavailable} while there is no index
     */
    <T> T search(SearchWork<T> work) {
        var index = upToDate();
        try {
            var shared = index.searchers().acquire();
            try {
                var searcher = new IndexSearcher(shared.getIndexReader());
                searcher.setTimeout(deadline());
                return work.with(searcher);
            } finally {
                index.searchers().release(shared);
            }
        } catch (IOException | AlreadyClosedException | InternalError failure) {
            // A file that was cut while it is mapped is told by an InternalError.
            LOG.error("The search index cannot be read, and is made anew", failure);
            damaged = index;
            stirred.release();
            throw unavailable();
        }
    }

    /** Somebody is given what may be true no more. */
    abstract void beSeenBehind();

    private static QueryTimeout deadline() {
        var end = System.nanoTime() + LONGEST_SEARCH.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    private Generation upToDate() {
        var arrived = begun.get();
        if (!await()) {
            var behind = serving;
            if (behind != null) {
                beSeenBehind();
                return behind;
            }
            throw unavailable();
        }
        try {
            var index = serving;
            if (index == null) {
                throw unavailable();
            }
            // Whoever began after this one arrived has read what this one wants to find.
            if (begun.get() == arrived && !catchUp(index)) {
                beSeenBehind();
            }
            return index;
        } catch (IOException | AlreadyClosedException failure) {
            LOG.error("The search index cannot be written, and is made anew", failure);
            discard();
            throw unavailable();
        } finally {
            feeding.unlock();
        }
    }

    private boolean await() {
        try {
            return feeding.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The search index is being made. Everything else works.",
                        "يجري إعداد فهرس البحث، وكل ما عداه يعمل.")
                .with("Retry-After", "2");
    }

    private void follow() {
        var pause = SHORTEST_PAUSE;
        while (!stopped) {
            try {
                tend();
                pause = SHORTEST_PAUSE;
                stirred.tryAcquire(SHORTEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                stirred.drainPermits();
            } catch (InterruptedException interrupted) {
                return;
            } catch (IOException | RuntimeException failure) {
                pause = afterFailure(failure, pause);
            }
        }
    }

    private Duration afterFailure(Exception failure, Duration pause) {
        if (stopped) {
            return pause;
        }
        LOG.errorf(failure, "The search index could not follow the change log; the next attempt is in %s", pause);
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void tend() throws IOException {
        feeding.lock();
        try {
            if (stopped) {
                return;
            }
            var index = serving;
            if (index == null) {
                begin();
                return;
            }
            try {
                if (doubted.get() && !isOfThisDatabase()) {
                    throw new IOException("its database was put back from a copy");
                }
                catchUp(index);
                if (isChanged && System.nanoTime() - committedAt > COMMIT_EACH.toNanos()) {
                    commit(index);
                }
                if (damaged == index || !index.isWhole()) {
                    throw new IOException("The search index is damaged: " + index.path());
                }
            } catch (IOException | AlreadyClosedException | InternalError failure) {
                LOG.errorf("The search index is made anew: %s", failure);
                discard();
                begin();
            }
        } finally {
            feeding.unlock();
        }
    }

    /** Doubts that come while the log is asked remain, and so do these where it cannot be. */
    private boolean isOfThisDatabase() {
        doubted.set(false);
        try {
            return log.holds(position);
        } catch (RuntimeException failure) {
            doubted.set(true);
            throw failure;
        }
    }

    /** Goes on with what an earlier run left, or makes all of it anew. */
    private void begin() throws IOException {
        if (shelf == null) {
            shelf = Shelf.take(dataDirectory.resolve("index").resolve(name));
        }
        var left = reopened(shelf);
        ahead.clear();
        if (left == null) {
            position = log.last();
            left = all(Generation.create(shelf.next()));
        }
        position = left.position();
        isChanged = false;
        catchUp(left);
        left.searchers().maybeRefreshBlocking();
        serving = left;
    }

    private Generation all(Generation index) throws IOException {
        unfinished = index;
        try {
            if (stopped) {
                throw new AlreadyClosedException("Midad is on its way down");
            }
            feed.bringAll(index);
            index.commit(origin(), position);
            return index;
        } catch (IOException | RuntimeException failure) {
            index.close();
            throw failure;
        } finally {
            unfinished = null;
        }
    }

    private @Nullable Generation reopened(Shelf shelf) throws IOException {
        Generation usable = null;
        for (var path : shelf.generations()) {
            if (usable == null) {
                usable = reopened(path);
            }
            if (usable == null || !usable.path().equals(path)) {
                shelf.remove(path);
            }
        }
        return usable;
    }

    private @Nullable Generation reopened(Path path) throws IOException {
        try {
            var index = Generation.reopen(path, origin());
            if (index != null && !log.holds(index.position())) {
                index.close();
                return null;
            }
            return index;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warnf("The search index in %s cannot be used (%s), and is made anew", path, damaged.getMessage());
            return null;
        }
    }

    /** Whether it came to the end of the log; on its way down, Midad does not wait for that. */
    private boolean catchUp(Generation index) throws IOException {
        begun.incrementAndGet();
        var changes = log.after(position, BATCH);
        while (!changes.isEmpty() && !stopped) {
            var fresh = changes.stream().filter(this::isNew).toList();
            if (!fresh.isEmpty()) {
                feed.bring(index, fresh);
                isChanged = true;
            }
            var settled = changes.stream().filter(LoggedChange::isSettled).toList();
            if (!settled.isEmpty()) {
                position = settled.get(settled.size() - 1).position();
            }
            changes = settled.size() == BATCH ? log.after(position, BATCH) : List.of();
        }
        index.searchers().maybeRefreshBlocking();
        return changes.isEmpty();
    }

    /** What was brought before it settled is not brought again when it has. */
    private boolean isNew(LoggedChange change) {
        return change.isSettled() ? !ahead.remove(change.position()) : ahead.add(change.position());
    }

    private void commit(Generation index) throws IOException {
        index.commit(origin(), position);
        isChanged = false;
        committedAt = System.nanoTime();
    }

    /** What is damaged is not opened again. */
    private void discard() {
        var index = serving;
        leave();
        if (index != null && shelf != null) {
            shelf.remove(index.path());
        }
    }

    private void leave() {
        var index = serving;
        serving = null;
        if (index != null) {
            try {
                index.close();
            } catch (IOException | RuntimeException failure) {
                LOG.warnf("The former search index was not closed: %s", failure.getMessage());
            }
        }
    }

    private String origin() {
        var key = secret.keyFor("search-index/" + name + '/' + Indexed.FORM);
        return HexFormat.of().formatHex(key);
    }
}
