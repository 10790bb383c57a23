package dev.midad.foundation.changes;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Runs a thread that does the same work whenever it is woken, and after a while by itself, in case nobody woke it; after
 * a failure it tries again after ever longer pauses. The thread keeps no program from ending.
 */
public final class WokenThread {

    private static final Logger LOG = Logger.getLogger(WokenThread.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    /** This long a thread waits that knows of nothing to come, unless it is woken. */
    public static final Duration IDLE = Duration.ofSeconds(10);

    /**
     * Says how soon the thread works.
     *
     * @param gathers how long it waits after it was woken, so that what comes in quick succession is done at once
     * @param longestPause between two attempts, of which the first follows a second after a failure
     */
    public record Pace(Duration gathers, Duration longestPause) {

        /** Makes a thread work as soon as it is woken. */
        public static Pace prompt(Duration longestPause) {
            return new Pace(Duration.ZERO, longestPause);
        }
    }

    /** Does one turn of the work, and returns how long the thread may wait for the next one, unless it is woken. */
    public interface Work {
        Duration run() throws Exception;
    }

    private final Work work;
    private final Pace pace;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean isHurried;
    private volatile boolean stopped;

    private WokenThread(String name, Pace pace, Work work) {
        this.work = work;
        this.pace = pace;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public static WokenThread start(String name, Pace pace, Work work) {
        var woken = new WokenThread(name, pace, work);
        woken.thread.start();
        return woken;
    }

    public void wake() {
        woken.release();
    }

    /** Wakes the thread for what cannot wait until it has gathered. */
    public void hurry() {
        isHurried = true;
        wake();
    }

    /** Lets the thread end after the turn it is in; it does not wait for that. */
    public void stop() {
        stopped = true;
        wake();
    }

    /** Waits until the thread has ended. */
    public void join() throws InterruptedException {
        thread.join();
    }

    private void run() {
        var pause = SHORTEST_PAUSE;
        while (!stopped) {
            try {
                isHurried = false;
                var rest = work.run();
                if (!rest.isZero() && await(rest)) {
                    gather();
                }
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException interrupted) {
                return;
            } catch (Exception | Error failure) {
                pause = afterFailure(failure, pause);
            }
        }
    }

    private boolean await(Duration longest) throws InterruptedException {
        var isWoken = woken.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (isWoken) {
            woken.drainPermits();
        }
        return isWoken;
    }

    private void gather() throws InterruptedException {
        stay(pace.gathers(), () -> stopped || isHurried);
        woken.drainPermits();
    }

    /** Waits even if it is woken meanwhile, until the pause or what it waits for ends. */
    private void stay(Duration pause, BooleanSupplier isOver) throws InterruptedException {
        var end = System.nanoTime() + pause.toNanos();
        for (var left = pause;
                !isOver.getAsBoolean() && left.toNanos() > 0;
                left = Duration.ofNanos(end - System.nanoTime())) {
            await(left);
        }
    }

    /** Does not let itself be woken, because what failed, such as the database, is likely to be away. */
    private Duration afterFailure(Throwable failure, Duration pause) {
        if (stopped) {
            return pause;
        }
        LOG.errorf(failure, "%s could not go on; the next attempt is in %s", thread.getName(), pause);
        try {
            stay(pause, () -> stopped);
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
        var twice = pause.multipliedBy(2);
        return twice.compareTo(pace.longestPause()) < 0 ? twice : pace.longestPause();
    }
}
