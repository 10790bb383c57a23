package dev.midad.web;

import dev.midad.database.DatabaseAwayException;
import io.quarkus.arc.All;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final CharSequence AGE = HttpHeaders.createOptimized("age");
    private static final CharSequence WARNING = HttpHeaders.createOptimized("warning");
    private static final CharSequence REVALIDATION_FAILED =
            HttpHeaders.createOptimized("111 - \"Revalidation Failed\"");
    private static final CharSequence ALLOW_ORIGIN = HttpHeaders.createOptimized("access-control-allow-origin");
    private static final CharSequence EVERY_ORIGIN = HttpHeaders.createOptimized("*");
    // Clocks of two machines drift apart: what ends at a time is looked up anew before that can matter.
    private static final long LOOKED_UP_EACH = Duration.ofMinutes(1).toNanos();

    private final DeliveryRoutes routes;
    private final DeliveryCache cache;
    private final AnswerMaker maker;
    private final Overload overload;
    private final EdgeProblems problems;
    private final Map<String, AsyncReader> readers;
    private final boolean forEveryOrigin;

    KeptAnswers(
            DeliveryRoutes routes,
            DeliveryCache cache,
            AnswerMaker maker,
            Overload overload,
            EdgeProblems problems,
            @All List<AsyncReader> readers,
            @ConfigProperty(name = "quarkus.http.cors.origins") List<String> origins) {
        this.routes = routes;
        this.cache = cache;
        this.maker = maker;
        this.overload = overload;
        this.problems = problems;
        this.readers = readers.stream().collect(Collectors.toUnmodifiableMap(AsyncReader::path, reader -> reader));
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
        var address = isReading ? routes.find(request.uri()) : null;
        var key = address != null && address.isTaken(request.getHeader(HttpHeaders.ACCEPT))
                ? key(address, request)
                : null;
        if (address == null || key == null) {
            context.next();
        } else {
            measureAs(address.path(), context);
            answer(context, address, key);
        }
    }

    /** Metrics go by routes, as behind JAX-RS: one for each article that was ever read would be too many. */
    private static void measureAs(String path, RoutingContext context) {
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(path);
        }
    }

    /** Under one name of the host nobody is given links that lead to another. */
    private static @Nullable String key(DeliveryRoutes.Address address, HttpServerRequest request) {
        if (!address.namesHost()) {
            return address.key();
        }
        var host = AskedHost.of(request);
        return host == null ? null : host + address.key();
    }

    private void answer(RoutingContext context, DeliveryRoutes.Address address, String key) {
        if (context.response().closed()) {
            return;
        }
        var now = System.nanoTime();
        var kept = cache.find(key);
        if (kept == null || kept.hasEnded(now) || cache.isOverdue(now)) {
            join(context, address, key, kept);
            return;
        }
        switch (cache.trust(now)) {
            case CONFIRMED -> {
                if (kept.isToBeLookedUp(now, LOOKED_UP_EACH)) {
                    join(context, address, key, kept);
                } else {
                    give(context, kept.lasting(), true);
                }
            }
            case CUT_OFF -> give(context, kept, false);
            case UNKNOWN -> awaitTrust(context, address, key);
            case NONE -> join(context, address, key, kept);
        }
    }

    /** Until the log is read, or it is plain that it cannot be. */
    private void awaitTrust(RoutingContext context, DeliveryRoutes.Address address, String key) {
        var there = context.vertx().getOrCreateContext();
        Runnable again = () -> there.runOnContext(unused -> answer(context, address, key));
        cache.whenConfirmed(again);
        context.vertx().setTimer(DeliveryCache.CUT_OFF_AFTER.toMillis(), unused -> {
            if (cache.leave(again)) {
                again.run();
            }
        });
    }

    private void join(RoutingContext context, DeliveryRoutes.Address address, String key, @Nullable Answer seen) {
        var there = context.vertx().getOrCreateContext();
        var flight = cache.board(key, seen, landing -> there.runOnContext(unused -> landed(context, landing)));
        if (flight == null) {
            return;
        }
        context.put(FLIGHT, flight);
        // Whatever becomes of the request, nobody waits for it in vain.
        context.addEndHandler(unused -> cache.abandon(flight, null));
        var reader = readers.get(address.path());
        if (reader == null) {
            context.next();
        } else if (overload.hasPlace(context)) {
            read(context, reader, address, flight);
        } else {
            refuse(context, flight, Overload.refusal());
        }
    }

    private void refuse(RoutingContext context, Flight flight, ProblemException refusal) {
        cache.abandon(flight, refusal);
        problems.answer(context, refusal);
    }

    /** Without a thread where that is possible; whatever cannot be answered so goes on. */
    private void read(RoutingContext context, AsyncReader reader, DeliveryRoutes.Address address, Flight flight) {
        RequestIds.write(context);
        var reading = reader.read(address.variables().get(0), address.parameters());
        if (reading == null) {
            context.next();
            return;
        }
        reading.map(found -> found.map(view -> maker.of(flight, view))).onComplete(made -> {
            if (made.succeeded() && made.result().isPresent()) {
                var answer = made.result().get();
                cache.land(flight, answer);
                landed(context, new Flight.Landing(answer, null));
            } else if (made.cause() instanceof DatabaseAwayException) {
                refuse(context, flight, ProblemMapper.databaseAway());
            } else if (!context.response().closed()) {
                context.next();
            }
        });
    }

    private void landed(RoutingContext context, Flight.Landing landing) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        if (landing.answer() != null) {
            give(context, landing.answer(), true);
        } else if (landing.refusal() != null) {
            problems.answer(context, landing.refusal());
        } else {
            context.next();
        }
    }

    private void give(RoutingContext context, Answer answer, boolean isSure) {
        var coding = answer.coding(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (answer.isUnpacked(coding) && !answer.isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            context.vertx().executeBlocking(() -> answer.body(coding), false).onComplete(packed -> {
                if (!context.response().closed()) {
                    send(context, answer, coding, isSure);
                }
            });
        } else {
            send(context, answer, coding, isSure);
        }
    }

    private void send(RoutingContext context, Answer answer, Coding coding, boolean isSure) {
        var now = System.nanoTime();
        var request = context.request();
        var response = context.response();
        var headers = response.headers();
        answer.writeHeaders(headers);
        if (forEveryOrigin) {
            headers.set(ALLOW_ORIGIN, EVERY_ORIGIN);
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
        headers.set(HttpHeaders.ETAG, answer.etag(coding));
        if (answer.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        if (coding != Coding.IDENTITY) {
            headers.set(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        var body = answer.body(coding);
        if (HttpMethod.HEAD.equals(request.method())) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
    }
}
