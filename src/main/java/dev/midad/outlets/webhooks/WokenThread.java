package dev.midad.outlets.webhooks;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs a thread that does the same work whenever it is woken, and every second by itself. */
final class WokenThread {

    private static final Logger LOG = Logger.getLogger(WokenThread.class);
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final String name;
    private final Runnable work;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopped;

    private WokenThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    static WokenThread start(String name, Runnable work) {
        var woken = new WokenThread(name, work);
        woken.thread.start();
        return woken;
    }

    void wake() {
        woken.release();
    }

    /** Ends the thread once it has finished its present work, and waits for that. */
    void stop() throws InterruptedException {
        stopped = true;
        wake();
        thread.join();
    }

    private void run() {
        while (!stopped) {
            try {
                work.run();
                sleep();
            } catch (RuntimeException failure) {
                LOG.warnf("%s could not go on, and tries again: %s", name, failure);
                sleep();
                // It waits even if it is woken meanwhile, because the database is away.
                woken.drainPermits();
                sleep();
            }
        }
    }

    private void sleep() {
        try {
            if (woken.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
