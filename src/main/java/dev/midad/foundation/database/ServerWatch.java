package dev.midad.foundation.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Looks four times a second whether the embedded server is still there, and starts it again on the same data and port
 * when it has ended without being told to, as when the system kills it for want of memory.
 */
final class ServerWatch {

    private static final Logger LOG = Logger.getLogger(ServerWatch.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    // The first pause also lies between two starts that succeed, so that a server that ends at once costs little.
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    /** Says what the server is doing. */
    enum State {
        RUNNING,
        STARTING_AGAIN
    }

    private final Postmaster postmaster;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::watch, "embedded-server-watch");
    private volatile State state = State.RUNNING;
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean isStopped;

    ServerWatch(Postmaster postmaster) {
        this.postmaster = postmaster;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the watch, and waits for a start that is under way, so that the server's end is told apart from a fall. */
    void stop() {
        isStopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    State state() {
        return state;
    }

    /** Returns how often the server was started again since the program began. */
    int restarts() {
        return restarts.get();
    }

    /** Has the listener told whenever the server and all of its connections are gone, before it is started again. */
    void onFall(Runnable listener) {
        listeners.add(listener);
    }

    private void watch() {
        while (!isStopped) {
            if (postmaster.isRunning()) {
                pause(BEAT);
            } else {
                state = State.STARTING_AGAIN;
                LOG.error("The embedded PostgreSQL server has ended without being told to, and is started again");
                startAgain();
            }
        }
    }

    private void startAgain() {
        var began = System.nanoTime();
        var pause = SHORTEST_PAUSE;
        // A server that is still replaying when the wait for it ends is left to it.
        while (!isStopped && !postmaster.isRunning()) {
            try {
                postmaster.clear();
                listeners.forEach(Runnable::run);
                postmaster.start();
                restarts.incrementAndGet();
                LOG.warnf(
                        "The embedded PostgreSQL server serves again after %d ms",
                        Duration.ofNanos(System.nanoTime() - began).toMillis());
                pause(SHORTEST_PAUSE);
            } catch (IOException | RuntimeException failure) {
                LOG.errorf(
                        "The embedded PostgreSQL server does not start; the next attempt is in %d s: %s",
                        pause.toSeconds(), failure.getMessage());
                pause(pause);
                pause = twice(pause);
            }
        }
        state = State.RUNNING;
    }

    private static Duration twice(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void pause(Duration pause) {
        var end = System.nanoTime() + pause.toNanos();
        for (var left = pause.toNanos(); !isStopped && left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
