package dev.midad.outlets.search;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives turns at bringing an index up to date, one at a time, to the thread that keeps it and to the searches that ask it.
 * A search needs no turn of its own where one began after the search had arrived and has ended since, and none where the
 * index is known to be behind by more than a turn.
 */
final class Turns {

    private final Duration longestWait;
    private final AtomicLong begun = new AtomicLong();
    // The lock is fair, so that a search that waits for it comes before the thread that has just had it.
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile boolean isBehind;
    // Guarded by the lock.
    private long ended;

    /** @param longestWait how long a search waits for a turn */
    Turns(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /** Returns how many turns have begun, by which a search tells later whether it still needs one. */
    long begun() {
        return begun.get();
    }

    /** Tells whether the last turn ended before everything was brought, or is taking longer than a search waits. */
    boolean isBehind() {
        return isBehind;
    }

    /** Takes the next turn, however long that takes. */
    void take() {
        lock.lock();
    }

    /** Takes the next turn, or returns false where that takes too long. */
    boolean tryTake() {
        try {
            return lock.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Takes the next turn for a search. Where that takes too long, the index counts as behind until the turn of another is
     * over, so that searches that come meanwhile need not wait to find that out.
     */
    boolean tryTakeForSearch() {
        var isTaken = tryTake();
        if (!isTaken) {
            isBehind = true;
        }
        return isTaken;
    }

    void leave() {
        lock.unlock();
    }

    /** Tells the holder of the turn whether a search that arrived at this count still needs one. */
    boolean isNeeded(long arrived) {
        return ended <= arrived;
    }

    /** Begins to bring changes, and returns the number of the turn. */
    long begin() {
        return begun.incrementAndGet();
    }

    /** Notes how far a turn has come, before searches see what it has brought. */
    void reach(boolean isAtTheEnd) {
        isBehind = !isAtTheEnd;
    }

    /** Ends the turn of a number: searches that arrived before it began find what they want. */
    void end(long number) {
        ended = number;
    }

    /** Ends a turn that failed; the next search tries it again, however long the thread pauses. */
    void fail() {
        isBehind = false;
    }
}
