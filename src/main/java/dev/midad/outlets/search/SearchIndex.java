package dev.midad.outlets.search;

import dev.midad.foundation.changes.ChangeReader;
import dev.midad.foundation.changes.ContentKind;
import dev.midad.foundation.changes.LogPoint;
import dev.midad.foundation.changes.LogPosition;
import dev.midad.foundation.changes.LogRead;
import dev.midad.foundation.changes.LogStirred;
import dev.midad.foundation.changes.LoggedChange;
import dev.midad.foundation.changes.WokenThread;
import dev.midad.foundation.database.InstallationSecret;
import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this replica's index. It follows the change log, commits now and then together with the position it has
 * reached, and is made anew from the database where it is missing, damaged, or of another form. It holds nothing that
 * is not in the database.
 */
abstract class SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);
    private static final int BATCH = 1_000;
    private static final Duration COMMIT_EACH = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    // A turn is shorter than the time for which a search waits for it.
    private static final Duration LONGEST_TURN = Duration.ofSeconds(1);

    private final String threadName;
    private final WokenThread.Pace pace;
    private final ChangeReader log;
    private final IndexFeed feed;
    private final Indexes generations;

    private final Turns turns = new Turns(LONGEST_WAIT);
    private volatile @Nullable WokenThread following;
    private volatile @Nullable Generation serving;
    private volatile @Nullable Generation damaged;
    private volatile boolean stopped;
    private final AtomicBoolean doubted = new AtomicBoolean();
    private final AtomicBoolean resumed = new AtomicBoolean();

    /** Counts the refreshes that may change what a search finds. */
    private final AtomicLong stand = new AtomicLong();

    // Only the holder of the turn uses the four fields below.
    private LogPoint point = LogPoint.at(LogPosition.START);
    private boolean isChanged;
    private boolean isNewsBrought;
    private long committedAt = System.nanoTime();

    /**
     * @param gathers how long changes are gathered before the thread brings them; a search brings what it lacks by
     *     itself, so the thread need not hurry, and many changes cost one refresh
     */
    SearchIndex(
            String name,
            Duration gathers,
            Path dataDirectory,
            ChangeReader log,
            IndexFeed feed,
            InstallationSecret secret) {
        this.threadName = "search-index-" + name;
        this.pace = new WokenThread.Pace(gathers, LONGEST_PAUSE);
        this.log = log;
        this.feed = feed;
        this.generations = new Indexes(name, dataDirectory, log, secret);
    }

    /**
     * Starts the thread at the first event. In a command no log events come, and so no thread starts: nobody searches
     * in a command.
     */
    void stirred(@Observes LogStirred event) {
        var thread = following;
        if (thread != null) {
            thread.wake();
        } else if (!stopped) {
            following = WokenThread.start(threadName, pace, this::tend);
        }
    }

    /**
     * Notes that the database may be another one by now than the index was made of, or that the connection is new, so
     * that the log must be read again from the index's position.
     */
    void read(@Observes LogRead event) {
        if (event.isAnew()) {
            doubted.set(true);
            hurry();
        }
        if (event.isResumed()) {
            resumed.set(true);
            hurry();
        }
    }

    /**
     * Stops the index. Content that is being brought may take minutes, so that work is given up, and done at the next
     * start.
     */
    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        generations.stop();
        var thread = following;
        if (thread != null) {
            thread.stop();
        }
        var isMine = turns.tryTake();
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
                turns.leave();
            }
        }
    }

    /**
     * Searches the index once it has all changes that were committed before, unless that takes too long.
     *
     * @throws ProblemException {@code unavailable} while there is no index
     */
    <T> T search(SearchWork<T> work) {
        var index = upToDate();
        try {
            return index.search(work);
        } catch (IOException | AlreadyClosedException | InternalError failure) {
            // Java throws an InternalError where a file was cut while it is mapped.
            LOG.error("The search index cannot be read, and is made anew", failure);
            throw lost(index);
        }
    }

    /**
     * Returns a number that is another one as soon as a search may find something else; none while that is not known.
     * Planned times, at which something else is found as well, are not counted.
     */
    OptionalLong stand() {
        upToDate();
        return turns.isBehind() ? OptionalLong.empty() : OptionalLong.of(stand.get());
    }

    /** Is called when a search gets an index that may lack changes. */
    abstract void beSeenBehind();

    private Generation upToDate() {
        var arrived = turns.begun();
        if (turns.isBehind() || !turns.tryTakeForSearch()) {
            return asItIs();
        }
        try {
            var index = serving;
            if (index == null) {
                throw unavailable();
            }
            if (turns.isNeeded(arrived)) {
                catchUp(index);
            }
            if (turns.isBehind()) {
                beSeenBehind();
            }
            return index;
        } catch (IOException | AlreadyClosedException failure) {
            LOG.error("The search index cannot be written, and is made anew", failure);
            throw lost(serving);
        } finally {
            turns.leave();
        }
    }

    /** Returns the index as it is. No search waits while very much is brought, or the index is made anew. */
    private Generation asItIs() {
        var behind = serving;
        if (behind == null) {
            throw unavailable();
        }
        beSeenBehind();
        return behind;
    }

    private ProblemException lost(@Nullable Generation index) {
        damaged = index;
        hurry();
        return unavailable();
    }

    private void hurry() {
        var thread = following;
        if (thread != null) {
            thread.hurry();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The search index is being made. Everything else works.",
                        "يجري إعداد فهرس البحث، وكل ما عداه يعمل.")
                .with("Retry-After", "2");
    }

    /** Does one turn, and returns how long nothing will be left to do. */
    private Duration tend() throws IOException {
        turns.take();
        try {
            var index = serving;
            if (stopped) {
                return WokenThread.IDLE;
            }
            if (index == null) {
                begin();
            } else {
                tend(index);
            }
            return turns.isBehind() ? Duration.ZERO : WokenThread.IDLE;
        } finally {
            turns.leave();
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

    /**
     * Tells whether the log still has the index's position. A doubt that comes while the log is asked remains, and so
     * does the present one where the log cannot be asked.
     */
    private boolean isOfThisDatabase() {
        doubted.set(false);
        try {
            return log.holds(point.position());
        } catch (RuntimeException failure) {
            doubted.set(true);
            throw failure;
        }
    }

    /** Goes on with the index that an earlier run left, or makes a new one. */
    private void begin() throws IOException {
        var index = generations.left();
        if (index == null) {
            index = generations.anew(feed, log.last());
        }
        point = LogPoint.at(index.position());
        isChanged = false;
        try {
            // What takes longer than one turn is brought in the turns that follow, and until then searches find what is
            // there.
            catchUp(index);
            serving = index;
            stand.incrementAndGet();
        } finally {
            if (serving == null) {
                generations.close(index);
            }
        }
    }

    /** Brings changes for one turn, so that searches get the lock between turns. */
    private void catchUp(Generation index) throws IOException {
        var number = turns.begin();
        var isAtTheEnd = advance(index);
        turns.reach(isAtTheEnd);
        // A refresh costs a file: while much is left to bring, searches see it only when it is committed.
        if (isAtTheEnd) {
            refresh(index);
        }
        turns.end(number);
    }

    /** Counts the refresh once searches see it: what was found before it, and is kept, must not be given after it. */
    private void refresh(Generation index) throws IOException {
        index.searchers().maybeRefreshBlocking();
        if (isNewsBrought) {
            isNewsBrought = false;
            stand.incrementAndGet();
        }
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
                // A look at the log that began before this turn shows nothing that was committed since.
                isLookOfThisTurn |= point.look() == null;
                var step = log.step(point, BATCH);
                if (!step.changes().isEmpty()) {
                    feed.bring(index, step.changes());
                    isChanged = true;
                    isNewsBrought |= step.changes().stream().anyMatch(SearchIndex::isSeen);
                }
                point = step.next();
                isAtTheEnd = step.isAtTheEnd() && isLookOfThisTurn;
            }
            return isAtTheEnd;
        } catch (IOException | RuntimeException failure) {
            turns.fail();
            throw failure;
        }
    }

    /** Tells whether the change shows in what is found; a draft does not, until it is published. */
    private static boolean isSeen(LoggedChange change) {
        return change.kind() != ContentKind.DRAFT && change.kind() != ContentKind.SUBMISSION;
    }

    /** Commits at most every ten seconds. Only the thread does this, so that no search waits for a disk. */
    private void commitWhenDue(Generation index) throws IOException {
        if (isChanged && System.nanoTime() - committedAt > COMMIT_EACH.toNanos()) {
            commit(index);
            refresh(index);
        }
    }

    private void commit(Generation index) throws IOException {
        generations.commit(index, point.position());
        isChanged = false;
        committedAt = System.nanoTime();
    }
}
