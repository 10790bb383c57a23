package dev.midad.outlets.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.midad.outlets.sync.News;
import dev.midad.outlets.sync.SyncItem;
import dev.midad.outlets.sync.SyncPlace;
import dev.midad.outlets.sync.SyncScope;
import dev.midad.outlets.sync.SyncTokens;
import io.vertx.core.buffer.Buffer;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds all listeners to the same part of the content, so that each event is written once for all of them. */
final class Channel {

    private final SyncScope scope;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    Channel(SyncScope scope) {
        this.scope = scope;
    }

    SyncScope scope() {
        return scope;
    }

    Set<Listener> listeners() {
        return listeners;
    }

    /**
     * Tells all listeners of the channel the news that belong to its part of the content.
     *
     * @param written the items that were already written for another channel
     */
    void tell(
            Collection<News> news,
            SyncPlace end,
            SyncTokens tokens,
            ObjectMapper json,
            IdentityHashMap<Object, byte[]> written) {
        var lines = Buffer.buffer();
        for (var one : news) {
            one.item(scope)
                    .ifPresent(item -> EventLines.append(
                            lines,
                            written.computeIfAbsent(item, unused -> written(item, json)),
                            tokens.write(scope, one.then())));
        }
        listeners.forEach(listener -> listener.tell(lines, end));
    }

    private static byte[] written(SyncItem item, ObjectMapper json) {
        try {
            return json.writeValueAsBytes(item);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
