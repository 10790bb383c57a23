package dev.midad.foundation.retries;

import dev.midad.foundation.database.Digests;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;

/**
 * Computes the SHA-256 of a request's body where the request has an Idempotency-Key, so that a retry can be compared.
 */
@Provider
public class BodyDigest implements ReaderInterceptor {

    private static final String KEPT = "midad.body-digest";

    private final CurrentVertxRequest request;

    BodyDigest(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Returns the digest in hexadecimal; empty where no body was read. */
    static String of(RoutingContext context) {
        return context.get(KEPT, "");
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var current = request.getCurrent();
        if (!KeyedRequest.isKeyed(current)) {
            return context.proceed();
        }
        var body = context.getInputStream().readAllBytes();
        current.put(KEPT, HexFormat.of().formatHex(Digests.sha256().digest(body)));
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
