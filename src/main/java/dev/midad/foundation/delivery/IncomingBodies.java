package dev.midad.foundation.delivery;

import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.FrameworkRefusals;
import dev.midad.foundation.web.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole body of a request before a thread works on it or {@link Overload} counts it. A client that sends
 * slowly delays only itself, and only until the time limit, and all bodies together take a limited amount of memory.
 */
@ApplicationScoped
class IncomingBodies {

    /** Runs before {@link Overload}, which counts the requests that are being worked on. */
    private static final int BEFORE_OVERLOAD = 285;

    private static final long MAX_BYTES = 2 * 1024 * 1024;
    private static final Set<String> STREAMED = Set.of("ndjson", "xml", "multipart/form-data", "offset+octet-stream");
    private static final Set<HttpMethod> CARRYING = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final EdgeProblems problems;
    private final int most;
    private final Duration longest;
    private final AtomicInteger coming = new AtomicInteger();

    IncomingBodies(
            EdgeProblems problems,
            DeliveryConfiguration configuration,
            @ConfigProperty(name = "quarkus.http.read-timeout") Duration longest) {
        this.problems = problems;
        this.most = configuration.maxRequests();
        this.longest = longest;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_OVERLOAD);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        if (!CARRYING.contains(request.method()) || isStreamed(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            context.next();
            return;
        }
        context.addEndHandler(unused -> coming.decrementAndGet());
        if (coming.incrementAndGet() > most) {
            refuse(context, Overload.refusal());
            return;
        }
        takeIn(context);
    }

    /**
     * Returns whether the body is that of an import or an upload, which is read as it comes, and which every other
     * address refuses unread.
     */
    private static boolean isStreamed(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        // What stands behind the type says nothing of it: a parameter must not open a way past the limit.
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return STREAMED.stream().anyMatch(type::endsWith);
    }

    private void takeIn(RoutingContext context) {
        var request = context.request();
        var body = Buffer.buffer();
        var timer = context.vertx().setTimer(longest.toMillis(), unused -> refuse(context, FrameworkRefusals.of(408)));
        request.handler(part -> {
            if (body.length() + part.length() <= MAX_BYTES) {
                body.appendBuffer(part);
            } else {
                refuse(context, FrameworkRefusals.of(413));
            }
        });
        request.endHandler(unused -> {
            context.vertx().cancelTimer(timer);
            if (!context.response().ended()) {
                ((RoutingContextInternal) context).setBody(body);
                context.next();
            }
        });
        context.addEndHandler(unused -> context.vertx().cancelTimer(timer));
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
    }

    /** Refuses the request and closes its connection, so that the rest of its body is not waited for. */
    private void refuse(RoutingContext context, ProblemException refusal) {
        if (!context.response().ended()) {
            context.addEndHandler(unused -> context.request().connection().close());
            problems.answer(context, refusal.with(HttpHeaders.CONNECTION.toString(), "close"));
        }
    }
}
