package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers which pages may read an answer: every page what readers get, and the configured origins what the desk
 * gets. None is let send cookies along: those are for the pages of Midad's own origin.
 */
@ApplicationScoped
class CrossOrigin {

    /** Runs right after {@link RequestIds}, so that a page can read every refusal. */
    private static final int AFTER_REQUEST_IDS = 9_999;

    private static final String EVERY_ORIGIN = "*";
    private static final List<String> DESK = List.of("/v1/editorial", "/v1/auth");
    private static final CharSequence VARY = HttpHeaders.createOptimized("vary");
    private static final CharSequence EXPOSED = HttpHeaders.createOptimized("Cache-Tag,ETag,Idempotency-Replayed,"
            + "Link,Location,Midad-Medium,RateLimit,RateLimit-Policy,Retry-After,Tus-Checksum-Algorithm,Tus-Extension,"
            + "Tus-Max-Size,Tus-Resumable,Tus-Version,Upload-Expires,Upload-Length,Upload-Metadata,Upload-Offset,"
            + "X-Request-Id");
    private static final CharSequence METHODS = HttpHeaders.createOptimized("GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS");
    private static final CharSequence ALLOWED = HttpHeaders.createOptimized("Accept,Accept-Language,Authorization,"
            + "Content-Type,Edit-Token,Idempotency-Key,If-Match,If-None-Match,Last-Event-ID,Tus-Resumable,"
            + "Upload-Checksum,Upload-Length,Upload-Metadata,Upload-Offset,X-HTTP-Method-Override,X-Request-Id");
    private static final CharSequence A_DAY = HttpHeaders.createOptimized("86400");

    private final boolean forEveryOrigin;
    private final List<String> origins;
    private final List<Pattern> patterns;

    /** The configuration is the framework's, so a value between slashes is a pattern. */
    CrossOrigin(@ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.forEveryOrigin = origins.contains(EVERY_ORIGIN);
        this.origins = List.copyOf(origins);
        this.patterns = origins.stream()
                .filter(origin -> origin.length() > 2 && origin.startsWith("/") && origin.endsWith("/"))
                .map(origin -> Pattern.compile(origin.substring(1, origin.length() - 1)))
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_REQUEST_IDS);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var allowed = forEveryOrigin || !isOfTheDesk(request.path()) ? EVERY_ORIGIN : configured(context, origin);
        var headers = context.response().headers();
        if (allowed != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        if (!isPreflight(context)) {
            context.next();
            return;
        }
        if (allowed != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED);
            headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY);
        }
        context.response().end();
    }

    /** Returns the origin if it is configured, and has the answer say that it depends on it. */
    private @Nullable String configured(RoutingContext context, @Nullable String origin) {
        // What makes the answer sets the header anew, so the origin is added at the end.
        context.addHeadersEndHandler(unused -> {
            var vary = context.response().headers().get(VARY);
            context.response().headers().set(VARY, vary == null ? "Origin" : vary + ", Origin");
        });
        return origin != null
                        && (origins.contains(origin)
                                || patterns.stream().anyMatch(pattern -> pattern.matcher(origin)
                                        .matches()))
                ? origin
                : null;
    }

    private static boolean isOfTheDesk(@Nullable String path) {
        return path == null || DESK.stream().anyMatch(path::startsWith);
    }

    private static boolean isPreflight(RoutingContext context) {
        var request = context.request();
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
