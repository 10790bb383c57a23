package dev.midad.outlets.live;

import dev.midad.foundation.changes.LogMark;
import dev.midad.outlets.sync.SyncFeed;
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
 * Tells those who come back, or are slow, what they have missed: page by page, and each only when the one before is taken,
 * so that nothing piles up. Two at a time: readers of pages matter more.
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
     * Goes on until it has been told everything up to the mark, or takes no more.
     *
     * @param then after it has come farther
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
        var place = SyncFeed.begun(from, end);
        while (!(place instanceof UpTo) && !listener.isFull() && !listener.isGone()) {
            var page = pages.page(listener.channel().scope(), place, PAGE);
            listener.catchUp(lines(page), page.place());
            place = page.place();
        }
        return !place.equals(from) && !listener.isGone();
    }

    /** Only with the last of them it has come as far as the page. */
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
