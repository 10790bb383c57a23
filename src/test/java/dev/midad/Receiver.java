package dev.midad;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A server somewhere that takes webhooks, or does not. */
final class Receiver implements AutoCloseable {

    static final String REACHABLE = "127.0.0.1";
    static final String FORBIDDEN = "127.0.0.2";

    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** How a request is answered; the body has been read. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** A request that came in. */
    record Received(Map<String, String> headers, String body) {

        JsonPath json() {
            return JsonPath.from(body);
        }

        String id() {
            return String.valueOf(headers.get("webhook-id"));
        }

        /** Whether one of the signatures is what HMAC gives with the secret. */
        boolean isSignedWith(String secret) {
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            var signed = id() + '.' + headers.get("webhook-timestamp") + '.' + body;
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var expected = "v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return signatures().contains(expected);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        List<String> signatures() {
            return List.of(String.valueOf(headers.get("webhook-signature")).split(" "));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LinkedBlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final List<Received> seen = new ArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    private Receiver(String address, Manner manner) throws IOException {
        server = HttpServer.create(new InetSocketAddress(address, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                take(exchange);
                manner.answer(exchange);
            }
        });
        server.start();
    }

    static Receiver listening(Manner manner) {
        return at(REACHABLE, manner);
    }

    static Receiver at(String address, Manner manner) {
        try {
            return new Receiver(address, manner);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes everything. */
    static Receiver good() {
        return listening(answering(200, "شكرًا"));
    }

    static Manner answering(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ':' + port() + "/midad?from=%D8%AE";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How many requests with the same id have come, with this one. */
    int attempt(HttpExchange exchange) {
        return attempts.getOrDefault(exchange.getRequestHeaders().getFirst("webhook-id"), 0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        headers.put(":path", exchange.getRequestURI().toString());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        attempts.merge(String.valueOf(headers.get("webhook-id")), 1, Integer::sum);
        received.add(new Received(Map.copyOf(headers), body));
    }

    /** The next request that is so; waited for. */
    Received await(Predicate<Received> isSo) {
        try {
            Received next;
            do {
                next = received.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new AssertionError("Nothing came; so far: " + seen);
                }
                seen.add(next);
            } while (!isSo.test(next));
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The next event of that type about that thing. */
    Received await(String type, @Nullable String entity) {
        return await(one -> type.equals(one.json().getString("type"))
                && (entity == null || entity.equals(one.json().getString("data.id"))));
    }

    boolean isUntouched() {
        return received.isEmpty() && seen.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
