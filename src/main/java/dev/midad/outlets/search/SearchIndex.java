package dev.midad.outlets.search;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.changes.LogPoint;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.changes.LogStirred;
import dev.midad.foundation.database.InstallationSecret;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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
    // Shorter than those wait who search meanwhile.
    private static final Duration LONGEST_TURN = Duration.ofSeconds(1);

    private final String threadName;
    private final ChangeReader log;
    private final IndexFeed feed;
    private final Indexes generations;

    private final AtomicLong begun = new AtomicLong();
    // Whoever waits for it comes before those who have just had it.
    private final ReentrantLock feeding = new ReentrantLock(true);
    private volatile @Nullable IndexThread following;
    private volatile @Nullable Generation serving;
    private volatile @Nullable Generation damaged;
    private volatile boolean isBehind;
    private volatile boolean stopped;
    private final AtomicBoolean doubted = new AtomicBoolean();
    private final AtomicBoolean resumed = new AtomicBoolean();

    // Guarded by feeding.
    private LogPoint point = LogPoint.at(LogPosition.START);
    private long caughtUp;
    private boolean isChanged;
    private long committedAt = System.nanoTime();

    SearchIndex(String name, Path dataDirectory, ChangeReader log, IndexFeed feed, InstallationSecret secret) {
        this.threadName = "search-index-" + name;
        this.log = log;
        this.feed = feed;
        this.generations = new Indexes(name, dataDirectory, log, secret);
    }

    /** The first time, it begins: where nothing listens to the log, a command is at work, which nobody searches in. */
    void stirred(@Observes LogStirred event) {
        if (following == null && !stopped) {
            following = IndexThread.start(threadName, this::tend);
        } else {
            wake();
        }
    }

    /** The database may be another by now than the one that the index was made of, or have forgotten what never ended. */
    void read(@Observes LogRead event) {
        if (event.isAnew()) {
            doubted.set(true);
        }
        if (event.isResumed()) {
            resumed.set(true);
        }
    }

    /** What is being brought just now may take minutes: it is given up, and brought at the next start. */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        generations.stop();
        var thread = following;
        if (thread != null) {
            thread.stop();
        }
        var isMine = await();
        try {
            var index = serving;
            if (index != null && isMine) {
                commit(index);
            }
            serving = null;
            generations.close(index);
            generations.leave();
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("The search index was not closed: %s; it is brought up to date at the next start", failure);
        } finally {
            if (isMine) {
                feeding.unlock();
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
            return index.search(work);
        } catch (IOException | AlreadyClosedException | InternalError failure) {
            // A file that was cut while it is mapped is told by an InternalError.
            LOG.error("The search index cannot be read, and is made anew", failure);
            throw lost(index);
        }
    }

    /** Somebody is given what may be true no more. */
    abstract void beSeenBehind();

    private Generation upToDate() {
        var arrived = begun.get();
        if (isBehind) {
            return asItIs();
        }
        if (!await()) {
            // Until the next turn is over: who comes meanwhile need not find that out again.
            isBehind = true;
            return asItIs();
        }
        try {
            var index = serving;
            if (index == null) {
                throw unavailable();
            }
            // What began after this one arrived has brought what this one wants to find.
            if (caughtUp <= arrived) {
                catchUp(index);
            }
            if (isBehind) {
                beSeenBehind();
            }
            return index;
        } catch (IOException | AlreadyClosedException failure) {
            LOG.error("The search index cannot be written, and is made anew", failure);
            throw lost(serving);
        } finally {
            feeding.unlock();
        }
    }

    /** While very much is brought, or all of it is made anew, nobody waits for that. */
    private Generation asItIs() {
        var behind = serving;
        if (behind == null) {
            throw unavailable();
        }
        beSeenBehind();
        return behind;
    }

    private boolean await() {
        try {
            return feeding.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProblemException lost(@Nullable Generation index) {
        damaged = index;
        wake();
        return unavailable();
    }

    private void wake() {
        var thread = following;
        if (thread != null) {
            thread.wake();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The search index is being made. Everything else works.",
                        "يجري إعداد فهرس البحث، وكل ما عداه يعمل.")
                .with("Retry-After", "2");
    }

    /** Whether there is nothing left to do for now. */
    private boolean tend() throws IOException {
        feeding.lock();
        try {
            var index = serving;
            if (stopped) {
                return true;
            }
            if (index == null) {
                begin();
            } else {
                tend(index);
            }
            return !isBehind;
        } finally {
            feeding.unlock();
        }
    }

    private void tend(Generation index) throws IOException {
        try {
            if (doubted.get() && !isOfThisDatabase()) {
                throw new IOException("its database was put back from a copy");
            }
            catchUp(index);
            commitWhenDue(index);
            if (damaged == index || !index.isWhole()) {
                throw new IOException("The search index is damaged: " + index.path());
            }
        } catch (IOException | AlreadyClosedException | InternalError failure) {
            if (!stopped) {
                LOG.errorf("The search index is made anew: %s", failure);
                serving = null;
                generations.discard(index);
                begin();
            }
        }
    }

    /** Doubts that come while the log is asked remain, and so do these where it cannot be. */
    private boolean isOfThisDatabase() {
        doubted.set(false);
        try {
            return log.holds(point.position());
        } catch (RuntimeException failure) {
            doubted.set(true);
            throw failure;
        }
    }

    /** Goes on with what an earlier run left, or makes all of it anew. */
    private void begin() throws IOException {
        var index = generations.left();
        if (index == null) {
            index = generations.anew(feed, log.last());
        }
        point = LogPoint.at(index.position());
        isChanged = false;
        try {
            // What takes longer is brought in the turns that follow, and searches give what there is.
            catchUp(index);
            serving = index;
        } finally {
            if (serving == null) {
                generations.close(index);
            }
        }
    }

    /** For one turn: whoever has very much to bring lets others search between. */
    private void catchUp(Generation index) throws IOException {
        var number = begun.incrementAndGet();
        var isAtTheEnd = advance(index);
        isBehind = !isAtTheEnd;
        // To be seen costs a file: while there is much to bring, it is seen when it is committed.
        if (isAtTheEnd) {
            index.searchers().maybeRefreshBlocking();
        }
        caughtUp = number;
    }

    private boolean advance(Generation index) throws IOException {
        var end = System.nanoTime() + LONGEST_TURN.toNanos();
        try {
            var isLookOfThisTurn = false;
            var isAtTheEnd = false;
            while (!isAtTheEnd && !stopped && System.nanoTime() - end < 0) {
                if (resumed.getAndSet(false)) {
                    point = LogPoint.at(point.position());
                }
                // One that was begun before shows nothing of what was committed since.
                isLookOfThisTurn |= point.look() == null;
                var step = log.step(point, BATCH);
                if (!step.changes().isEmpty()) {
                    feed.bring(index, step.changes());
                    isChanged = true;
                }
                point = step.next();
                isAtTheEnd = step.isAtTheEnd() && isLookOfThisTurn;
            }
            return isAtTheEnd;
        } catch (IOException | RuntimeException failure) {
            // The next one that searches tries it, however long the thread pauses.
            isBehind = false;
            throw failure;
        }
    }

    /** By the thread alone: nobody who searches waits for a disk. */
    private void commitWhenDue(Generation index) throws IOException {
        if (isChanged && System.nanoTime() - committedAt > COMMIT_EACH.toNanos()) {
            commit(index);
            index.searchers().maybeRefreshBlocking();
        }
    }

    private void commit(Generation index) throws IOException {
        generations.commit(index, point.position());
        isChanged = false;
        committedAt = System.nanoTime();
    }
}
