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

/** Refuses at once what would only wait: a queue without an end makes everybody late, and helps nobody. */
@ApplicationScoped
class Overload {

    /** Behind what is kept ready, which costs no thread. */
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

    /** Health and metrics answer whatever comes; whoever listens is counted by those who are listened to. */
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

    /** Takes a place among those in the making for a request that has none yet; until it ends. */
    boolean hasPlace(RoutingContext context) {
        if (context.get(PLACE) != null) {
            return true;
        }
        context.put(PLACE, PLACE);
        context.addEndHandler(unused -> inTheMaking.decrementAndGet());
        return inTheMaking.incrementAndGet() <= most;
    }

    /** Whether somebody may have more made than is asked for. */
    boolean isFull() {
        return inTheMaking.get() >= most;
    }

    static ProblemException refusal() {
        return FrameworkRefusals.of(503).with(HttpHeaders.RETRY_AFTER, "1");
    }
}
