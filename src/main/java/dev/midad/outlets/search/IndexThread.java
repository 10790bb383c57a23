package dev.midad.outlets.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps an index up to date whenever it is woken, and every second by itself; after a failure it tries again after ever
 * longer pauses.
 */
final class IndexThread {

    private static final Logger LOG = Logger.getLogger(IndexThread.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Does one turn of the work, and returns whether all is done, so that the thread may wait. */
    interface Tending {
        boolean tend() throws IOException;
    }

    private final Tending work;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped;

    private IndexThread(Tending work) {
        this.work = work;
    }

    static IndexThread start(String name, Tending work) {
        var index = new IndexThread(work);
        var thread = new Thread(index::run, name);
        thread.setDaemon(true);
        thread.start();
        return index;
    }

    void wake() {
        woken.release();
    }

    /** Lets the thread end after the turn it is in; it does not wait for that. */
    void stop() {
        stopped = true;
        wake();
    }

    private void run() {
        var pause = SHORTEST_PAUSE;
        while (!stopped) {
            try {
                if (work.tend()) {
                    woken.tryAcquire(SHORTEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    woken.drainPermits();
                }
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException interrupted) {
                return;
            } catch (IOException | RuntimeException | Error failure) {
                pause = afterFailure(failure, pause);
            }
        }
    }

    private Duration afterFailure(Throwable failure, Duration pause) {
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
}
