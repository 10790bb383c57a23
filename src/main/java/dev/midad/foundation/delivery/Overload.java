package dev.midad.foundation.delivery;

import dev.midad.foundation.web.EdgeProblems;
import dev.midad.foundation.web.FrameworkRefusals;
import dev.midad.foundation.web.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses at once a request that would only wait: an endless queue delays every client and helps none. */
@ApplicationScoped
class Overload {

    /** Runs after {@link KeptAnswers}, whose answers need no thread. */
    private static final int AFTER_KEPT_ANSWERS = 280;

    private static final String API = "/v1/";
    private static final String PLACE = "midad.place";
    private static final String EVENTS = "/v1/events";

    private final EdgeProblems problems;
    private final int most;
    private final AtomicInteger inTheMaking = new AtomicInteger();

    Overload(EdgeProblems problems, DeliveryConfiguration configuration) {
        this.problems = problems;
        this.most = configuration.maxRequests();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, AFTER_KEPT_ANSWERS);
    }

    /**
     * Counts the request, except health and metrics, which must always answer, and event streams, which are counted
     * where they are sent.
     */
    private void handle(RoutingContext context) {
        var path = context.request().path();
        if (!path.startsWith(API) || path.equals(EVENTS)) {
            context.next();
            return;
        }
        if (hasPlace(context)) {
            context.next();
        } else {
            problems.answer(context, refusal());
        }
    }

    /** Counts the request among the ones being worked on, once, until it ends; returns whether the limit allows it. */
    boolean hasPlace(RoutingContext context) {
        if (context.get(PLACE) != null) {
            return true;
        }
        context.put(PLACE, PLACE);
        context.addEndHandler(unused -> inTheMaking.decrementAndGet());
        return inTheMaking.incrementAndGet() <= most;
    }

    /** Returns whether the limit is reached, so that nothing is made that no client waits for. */
    boolean isFull() {
        return inTheMaking.get() >= most;
    }

    static ProblemException refusal() {
        return FrameworkRefusals.of(503).with(HttpHeaders.RETRY_AFTER, "1");
    }
}
