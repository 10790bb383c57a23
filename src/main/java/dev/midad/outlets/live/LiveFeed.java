package dev.midad.outlets.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.foundation.changes.LogMark;
import dev.midad.foundation.changes.LogStirred;
import dev.midad.outlets.sync.SyncFeed;
import dev.midad.outlets.sync.SyncPlace;
import dev.midad.outlets.sync.SyncPlace.UpTo;
import dev.midad.outlets.sync.SyncScope;
import dev.midad.outlets.sync.SyncTokens;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the log for all listeners, on a thread of its own. Each change is read once, however many listeners are told
 * of it, and nothing is read while nobody listens.
 */
@ApplicationScoped
class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final int FEW = 50;
    // Listeners get a change within a second, even one that could not be told when it was written.
    private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

    private final Listeners listeners;
    private final SyncFeed feed;
    private final SyncTokens tokens;
    private final ObjectMapper json;
    private final CatchUp catchUp;
    private final long heartbeat;
    private final Semaphore stirred = new Semaphore(0);
    private @Nullable Thread following;
    private volatile boolean isOver;

    // Only the following thread uses the two fields below.
    private @Nullable SyncPlace place;
    private long beatAt = System.nanoTime();

    LiveFeed(
            Listeners listeners,
            SyncFeed feed,
            SyncTokens tokens,
            ObjectMapper json,
            CatchUp catchUp,
            LiveConfiguration configuration) {
        this.listeners = listeners;
        this.feed = feed;
        this.tokens = tokens;
        this.json = json;
        this.catchUp = catchUp;
        this.heartbeat = configuration.heartbeat().toNanos();
    }

    /**
     * Starts the thread at the first event. In a command no log events come, and so no thread starts: nobody listens to
     * a command.
     */
    void stirred(@Observes LogStirred event) {
        if (following == null) {
            var thread = new Thread(this::follow, "live-feed");
            thread.setDaemon(true);
            following = thread;
            thread.start();
        }
        stir();
    }

    void stop(@Observes ShutdownEvent event) {
        isOver = true;
        stir();
    }

    /** Wakes the thread, because there may be something to do. */
    void stir() {
        stirred.release();
    }

    private void follow() {
        while (!isOver) {
            await();
            try {
                goOn(listeners.channels());
            } catch (RuntimeException failure) {
                LOG.warnf("Those who listen could not be told what changed, and will be at the next look: %s", failure);
            }
        }
    }

    /** Waits until there may be something to do; while somebody listens, not longer than a change may go unseen. */
    private void await() {
        try {
            if (listeners.channels().isEmpty()) {
                stirred.acquire();
            } else {
                stirred.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            }
            stirred.drainPermits();
        } catch (InterruptedException interrupted) {
            isOver = true;
        }
    }

    private void goOn(Collection<Channel> channels) {
        if (channels.isEmpty()) {
            place = null;
            return;
        }
        var end = feed.end();
        var here = place == null ? new UpTo(end) : place;
        if (isOfAnotherLog(here, end)) {
            // The clients will connect again, and learn that they have to start over.
            listeners.endAll();
            place = null;
            return;
        }
        place = tell(channels, here.begun(end));
        for (var channel : channels) {
            channel.listeners().forEach(listener -> care(listener, end));
        }
        beat(channels);
    }

    private static boolean isOfAnotherLog(SyncPlace place, LogMark end) {
        var since = place.since();
        return !since.epoch().equals(end.epoch()) || end.position().compareTo(since.position()) < 0;
    }

    private SyncPlace tell(Collection<Channel> channels, SyncPlace from) {
        var shapes = channels.stream().map(channel -> channel.scope().shape()).collect(Collectors.toSet());
        var all = SyncScope.everything(channels.stream()
                .flatMap(channel -> channel.scope().kinds().stream())
                .collect(Collectors.toSet()));
        var here = from;
        while (!(here instanceof UpTo)) {
            var few = feed.after(here, all, shapes, FEW);
            var written = new IdentityHashMap<Object, byte[]>();
            channels.forEach(channel -> channel.tell(few.news(), few.end(), tokens, json, written));
            here = few.end();
            // If the next news cannot be read, these are not told again.
            place = here;
        }
        return here;
    }

    /**
     * Lets a listener that has come as far as the feed get what all get from now on, and helps every other one to catch
     * up.
     */
    private void care(Listener listener, LogMark end) {
        if (place != null && !listener.join(place) && listener.beginToCatchUp()) {
            catchUp.help(listener, end, this::stir);
        }
    }

    private void beat(Collection<Channel> channels) {
        var now = System.nanoTime();
        if (now - beatAt < heartbeat || place == null) {
            return;
        }
        beatAt = now;
        for (var channel : channels) {
            var lines = EventLines.upTo(tokens.write(channel.scope(), place));
            channel.listeners().forEach(listener -> listener.beat(lines));
        }
    }
}
