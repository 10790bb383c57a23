package dev.midad.outlets.live;

import dev.midad.outlets.sync.SyncPlace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Holds one connection of a listener, and how far the listener has come. A listener that keeps up gets what all
 * listeners of its channel get. A listener that reads too slowly gets nothing until it has taken what was sent, and
 * then catches up from the log, so that nothing is queued for it.
 */
final class Listener {

    private static final long LONGEST_STALL = Duration.ofMinutes(1).toNanos();

    private final Channel channel;
    private final HttpServerResponse response;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    // The four fields below are guarded by this object's lock.
    private SyncPlace place;
    private boolean isBehind = true;
    private boolean isCatchingUp;
    private long tookAt = System.nanoTime();

    Listener(Channel channel, HttpServerResponse response, SyncPlace place) {
        this.channel = channel;
        this.response = response;
        this.place = place;
    }

    Channel channel() {
        return channel;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    synchronized SyncPlace place() {
        return place;
    }

    /** Sends what all listeners of the channel get, unless this one is behind. */
    synchronized void tell(Buffer lines, SyncPlace then) {
        if (isBehind) {
            return;
        }
        if (response.writeQueueFull()) {
            isBehind = true;
            return;
        }
        write(lines, then);
    }

    /** Sends what this listener alone gets while it catches up. */
    synchronized void catchUp(Buffer lines, SyncPlace then) {
        write(lines, then);
    }

    private void write(Buffer lines, SyncPlace then) {
        place = then;
        send(lines);
    }

    private void send(Buffer lines) {
        tookAt = System.nanoTime();
        if (lines.length() > 0 && !isGone()) {
            response.write(lines);
        }
    }

    /**
     * Lets the listener get what all listeners get from now on, provided that it has come as far.
     *
     * @return whether it has
     */
    synchronized boolean join(SyncPlace all) {
        if (place.equals(all)) {
            isBehind = false;
        }
        return !isBehind;
    }

    /**
     * Tells whether the listener needs to catch up now, and notes that catching up has begun. The caller must call
     * {@link #pauseCatchingUp} when it is done.
     */
    synchronized boolean beginToCatchUp() {
        var begins = isBehind && !isCatchingUp && !isFull();
        isCatchingUp |= begins;
        return begins;
    }

    synchronized void pauseCatchingUp() {
        isCatchingUp = false;
    }

    boolean isFull() {
        return response.writeQueueFull();
    }

    synchronized void beat(Buffer lines) {
        if (isFull()) {
            if (System.nanoTime() - tookAt > LONGEST_STALL) {
                response.reset();
            }
        } else {
            send(isBehind ? EventLines.beat() : lines);
        }
    }

    /** Ends the connection; the client will connect again, to this replica or another. */
    synchronized void end() {
        if (!isGone()) {
            response.end();
        }
    }

    boolean isGone() {
        return response.closed() || response.ended();
    }
}
