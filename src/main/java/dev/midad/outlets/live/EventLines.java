package dev.midad.outlets.live;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Writes events as lines (WHATWG HTML, 9.2). */
final class EventLines {

    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(3);
    private static final Buffer BEAT = Buffer.buffer(":\n\n");

    private EventLines() {}

    /** Returns an empty comment line, which only shows that the connection is alive. */
    static Buffer beat() {
        return BEAT;
    }

    /** Returns the token alone, without an event: a listener whose connection breaks goes on from it. */
    static Buffer upTo(String token) {
        return Buffer.buffer("id: ").appendString(token).appendString("\n\n");
    }

    static Buffer opening(String token) {
        return Buffer.buffer("retry: ")
                .appendString(Long.toString(RECONNECT_AFTER.toMillis()))
                .appendString("\nid: ")
                .appendString(token)
                .appendString("\n\n");
    }

    /** @param json on one line, as Jackson writes it */
    static Buffer append(Buffer lines, byte[] json) {
        return lines.appendString("data: ").appendBytes(json).appendString("\n\n");
    }

    static Buffer append(Buffer lines, byte[] json, String token) {
        return append(lines.appendString("id: ").appendString(token).appendString("\n"), json);
    }
}
