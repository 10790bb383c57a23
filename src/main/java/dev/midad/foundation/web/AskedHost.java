package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells under which scheme and host the client asks for Midad; absolute addresses begin with them. */
@ApplicationScoped
public class AskedHost {

    private final CurrentVertxRequest current;

    AskedHost(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Returns the scheme and host with a slash at the end. */
    public URI base() {
        var base = of(current.getCurrent().request());
        if (base == null) {
            throw ProblemException.of(
                    ProblemType.MALFORMED_REQUEST,
                    "Name the host that you ask; the answer has addresses of it.",
                    "اذكر المضيف في الطلب، فالجواب يتضمن عناوينه.");
        }
        return URI.create(base + "/");
    }

    /** Returns the scheme and host; null where the request names no host, as HTTP/1.0 allows. */
    public static @Nullable String of(HttpServerRequest request) {
        var host = request.authority();
        return host == null || host.host().isEmpty() ? null : request.scheme() + "://" + host;
    }
}
