package dev.midad.foundation.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what is known of a request wherever it is refused: its id, and the language of its client. */
public final class RequestContext {

    static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestContext() {}

    /**
     * Returns the client's own id where it is harmless in a log line, otherwise a new one; it is the same for the whole
     * request.
     */
    static String requestId(RoutingContext context) {
        String known = context.get(REQUEST_ID);
        if (known != null) {
            return known;
        }
        var id = given(context.request());
        if (id == null) {
            // Nobody gains by guessing the id, and a cryptographically random one would cost more than the answer.
            var random = ThreadLocalRandom.current();
            id = new UUID(random.nextLong(), random.nextLong()).toString();
        }
        context.put(REQUEST_ID, id);
        return id;
    }

    public static Language language(RoutingContext context) {
        return Language.accepted(String.join(",", context.request().headers().getAll("Accept-Language")));
    }

    private static @Nullable String given(HttpServerRequest request) {
        var header = request.getHeader(REQUEST_ID);
        return header != null && SAFE_ID.matcher(header).matches() ? header : null;
    }
}
