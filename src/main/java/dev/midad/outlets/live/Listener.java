package dev.midad.outlets.live;

import dev.midad.outlets.sync.SyncPlace;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * One who listens, and how far it has come. Whoever takes what comes is given what all of its channel are given; whoever
 * does not is given nothing until it has taken what it was, and then catches up from the log: nothing is queued for it.
 */
final class Listener {

    private static final long LONGEST_STALL = Duration.ofMinutes(1).toNanos();

    private final Channel channel;
    private final HttpServerResponse response;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    // Guarded by this.
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

    /** Gives what all of the channel are given who have come as far. */
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

    /** Gives what it alone is given while it catches up. */
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

    /** From now on it is given what all are, provided that it has come as far. */
    synchronized boolean join(SyncPlace all) {
        if (place.equals(all)) {
            isBehind = false;
        }
        return !isBehind;
    }

    /** Whether somebody is to help it catch up, who tells when that is done. */
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

    /** It will come again, to this replica or another. */
    synchronized void end() {
        if (!isGone()) {
            response.end();
        }
    }

    boolean isGone() {
        return response.closed() || response.ended();
    }
}
