package dev.midad.outlets.live;

import static java.util.Objects.requireNonNull;

import dev.midad.foundation.web.ProblemException;
import dev.midad.foundation.web.ProblemType;
import dev.midad.outlets.sync.SyncPlace;
import dev.midad.outlets.sync.SyncScope;
import dev.midad.outlets.sync.SyncTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the list of listeners to this replica, and ends their connections at shutdown. */
@ApplicationScoped
class Listeners {

    private final LiveConfiguration configuration;
    private final SyncTokens tokens;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread farewell = new Thread(this::close, "farewell-to-listeners");
    private volatile boolean isClosing;

    Listeners(LiveConfiguration configuration, SyncTokens tokens, MeterRegistry metrics) {
        this.configuration = configuration;
        this.tokens = tokens;
        metrics.gauge("midad.live.listeners", count);
    }

    /**
     * Ends all connections when the program shuts down, because the shutdown waits for requests to end, and these never
     * end by themselves.
     */
    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    void stop(@Observes ShutdownEvent event) {
        close();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is running, or has run.
        }
    }

    /** @throws ProblemException where too many clients listen already, or the program is shutting down */
    void requireRoom() {
        if (isClosing || count.get() >= configuration.maxListeners()) {
            throw ProblemException.of(
                            ProblemType.UNAVAILABLE,
                            "Too many listen to this server at the moment.",
                            "عدد المستمعين إلى هذا الخادم كبير جدًا في الوقت الحالي.")
                    .with("Retry-After", "10");
        }
    }

    Listener add(SyncScope scope, SyncPlace place, RoutingContext context) {
        var response = context.response();
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Without it some proxies hold back what comes little by little.
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true);
        response.write(EventLines.opening(tokens.write(scope, place)));
        var listener = listed(scope, place, response);
        context.addEndHandler(unused -> remove(listener));
        if (isClosing || HttpMethod.HEAD.equals(context.request().method())) {
            listener.end();
        } else if (listener.isGone()) {
            remove(listener);
        }
        return listener;
    }

    /** Lists the listener within the map's lock, so that its channel is not removed at the same moment. */
    private Listener listed(SyncScope scope, SyncPlace place, HttpServerResponse response) {
        var listener = new AtomicReference<@Nullable Listener>();
        channels.compute(scope.fingerprint(), (fingerprint, known) -> {
            var channel = known == null ? new Channel(scope) : known;
            listener.set(new Listener(channel, response, place));
            channel.listeners().add(listener.get());
            return channel;
        });
        count.incrementAndGet();
        return requireNonNull(listener.get());
    }

    private void remove(Listener listener) {
        var scope = listener.channel().scope();
        channels.computeIfPresent(scope.fingerprint(), (fingerprint, channel) -> {
            if (channel.listeners().remove(listener)) {
                count.decrementAndGet();
            }
            return channel.listeners().isEmpty() ? null : channel;
        });
        listener.ended().complete(null);
    }

    Collection<Channel> channels() {
        return List.copyOf(channels.values());
    }

    private void close() {
        isClosing = true;
        endAll();
    }

    void endAll() {
        channels().forEach(channel -> channel.listeners().forEach(Listener::end));
    }
}
