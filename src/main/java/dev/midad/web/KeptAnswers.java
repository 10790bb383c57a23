package dev.midad.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is kept ready before anything else looks at the request, and lets of those who ask for the same thing only
 * one through to have it made.
 */
@ApplicationScoped
class KeptAnswers {

    /** Behind the framework's answer to other origins, before all that needs a thread. */
    private static final int AFTER_CORS = 290;

    private static final String FLIGHT = "midad.flight";
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
    private static final CharSequence AGE = HttpHeaders.createOptimized("age");
    private static final CharSequence WARNING = HttpHeaders.createOptimized("warning");
    private static final CharSequence REVALIDATION_FAILED =
            HttpHeaders.createOptimized("111 - \"Revalidation Failed\"");
    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("access-control-allow-origin");
    // Clocks of two machines drift apart: what ends at a time is looked up anew before that can matter.
    private static final long LOOKED_UP_EACH = Duration.ofMinutes(1).toNanos();

    private final DeliveryRoutes routes;
    private final DeliveryCache cache;
    private final ObjectMapper json;
    private final boolean forEveryOrigin;

    KeptAnswers(
            DeliveryRoutes routes,
            DeliveryCache cache,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.routes = routes;
        this.cache = cache;
        this.json = json;
        this.forEveryOrigin = origins.contains("*");
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_CORS);
    }

    /** The flight that the request is on, where its answer is to be kept. */
    static @Nullable Flight flight(RoutingContext context) {
        return context.get(FLIGHT);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var isReading = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        var key = isReading && takesJson(request.getHeader(HttpHeaders.ACCEPT)) ? routes.key(request.uri()) : null;
        if (key == null) {
            context.next();
        } else {
            answer(context, key);
        }
    }

    private static boolean takesJson(@Nullable String accept) {
        return accept == null || accept.contains("*/*") || accept.contains("application/json");
    }

    private void answer(RoutingContext context, String key) {
        var now = System.nanoTime();
        var kept = cache.find(key);
        if (kept != null && !kept.hasEnded(now)) {
            var trust = cache.trust(now);
            var isSure = trust == DeliveryCache.Trust.CONFIRMED;
            if (trust == DeliveryCache.Trust.CUT_OFF || (isSure && !kept.isToBeLookedUp(now, LOOKED_UP_EACH))) {
                send(context, kept, now, isSure);
                return;
            }
        }
        join(context, key);
    }

    private void join(RoutingContext context, String key) {
        var there = context.vertx().getOrCreateContext();
        var flight = cache.board(key, landing -> there.runOnContext(unused -> landed(context, landing)));
        if (flight == null) {
            return;
        }
        context.put(FLIGHT, flight);
        // Whatever becomes of the request, nobody waits for it in vain.
        context.addEndHandler(unused -> cache.abandon(flight, null));
        context.next();
    }

    private void landed(RoutingContext context, Flight.Landing landing) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (landing.answer() != null) {
            send(context, landing.answer(), System.nanoTime(), true);
        } else if (landing.refusal() != null) {
            refuse(context, landing.refusal());
        } else {
            context.next();
        }
    }

    private void send(RoutingContext context, Answer answer, long now, boolean isSure) {
        var request = context.request();
        var response = context.response();
        var headers = response.headers();
        var isGzip = answer.isWorthGzip() && Answer.acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        answer.headers().forEach(headers::set);
        if (forEveryOrigin) {
            headers.set(ALLOW_ORIGIN, "*");
        }
        headers.set(HttpHeaders.CACHE_CONTROL, answer.cacheControl(now, cache.left(now), isSure));
        if (!isSure) {
            headers.set(
                    AGE,
                    Long.toString(Duration.ofNanos(cache.unconfirmedFor(now)).toSeconds()));
            headers.set(WARNING, REVALIDATION_FAILED);
        }
        response.setStatusCode(answer.status());
        if (!answer.hasBody()) {
            response.end();
            return;
        }
        headers.set(HttpHeaders.ETAG, answer.etag(isGzip));
        if (answer.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        if (isGzip) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var body = answer.body(isGzip);
        if (HttpMethod.HEAD.equals(request.method())) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }

    private void refuse(RoutingContext context, ProblemException refusal) {
        var response = context.response();
        try {
            var body = json.writeValueAsString(Problems.of(refusal, context));
            refusal.headers().forEach(response::putHeader);
            response.setStatusCode(refusal.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(
                            HttpHeaders.CONTENT_LANGUAGE,
                            RequestContext.language(context).tag())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
