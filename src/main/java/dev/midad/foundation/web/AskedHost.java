package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells under what scheme and host the present request asks for Midad, which whole addresses begin with. */
@ApplicationScoped
public class AskedHost {

    private final CurrentVertxRequest current;

    AskedHost(CurrentVertxRequest current) {
        this.current = current;
    }

    /** With a slash behind. */
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

    /** Null where the request does not say: HTTP/1.0 did not need to. */
    public static @Nullable String of(HttpServerRequest request) {
        var host = request.authority();
        return host == null || host.host().isEmpty() ? null : request.scheme() + "://" + host;
    }
}
