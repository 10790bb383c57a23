package dev.midad.outlets.live;

import dev.midad.foundation.changes.LogMark;
import dev.midad.outlets.sync.SyncPages;
import dev.midad.outlets.sync.SyncPlace.UpTo;
import dev.midad.outlets.sync.WrittenPage;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Tells listeners that come back, or that read slowly, what they have missed. It sends a page only when the listener
 * has taken the page before, so that nothing piles up, and it runs on two threads only, because readers of pages matter
 * more.
 */
@ApplicationScoped
class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final int THREADS = 2;
    private static final int PAGE = 100;

    private final SyncPages pages;
    private final ExecutorService threads;

    CatchUp(SyncPages pages) {
        this.pages = pages;
        var count = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            var thread = new Thread(work, "live-catch-up-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /**
     * Tells the listener what it has missed, until it has been told everything up to the mark, or its connection is
     * full or gone.
     *
     * @param then is run once the listener has come farther
     */
    void help(Listener listener, LogMark end, Runnable then) {
        try {
            threads.execute(() -> {
                var hasComeFarther = false;
                try {
                    hasComeFarther = tell(listener, end);
                } catch (RuntimeException failure) {
                    LOG.warnf("Somebody who listens could not be told what was missed: %s", failure);
                } finally {
                    listener.pauseCatchingUp();
                }
                if (hasComeFarther) {
                    then.run();
                }
            });
        } catch (RejectedExecutionException ending) {
            listener.pauseCatchingUp();
        }
    }

    private boolean tell(Listener listener, LogMark end) {
        var from = listener.place();
        var place = from.begun(end);
        while (!(place instanceof UpTo) && !listener.isFull() && !listener.isGone()) {
            var page = pages.page(listener.channel().scope(), place, PAGE);
            listener.catchUp(lines(page), page.place());
            place = page.place();
        }
        return !place.equals(from) && !listener.isGone();
    }

    /**
     * Writes the items of a page as events. Only the last event carries the token of the page, because the listener has
     * come that far only with it.
     */
    private static Buffer lines(WrittenPage page) {
        var lines = Buffer.buffer();
        var last = page.items().size() - 1;
        for (var i = 0; i < last; i++) {
            EventLines.append(lines, page.items().get(i));
        }
        return last < 0
                ? EventLines.upTo(page.info().next())
                : EventLines.append(lines, page.items().get(last), page.info().next());
    }
}
