package dev.midad.newsroom.media;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/** Holds the request that a fetch has under way, which ends when the time of the whole fetch is over. */
final class Fetching {

    private @Nullable HttpGet request;
    private boolean isOver;

    synchronized HttpGet begun(HttpGet next) {
        request = next;
        if (isOver) {
            next.cancel();
        }
        return next;
    }

    synchronized void end() {
        isOver = true;
        if (request != null) {
            request.cancel();
        }
    }

    synchronized boolean isOver() {
        return isOver;
    }
}
