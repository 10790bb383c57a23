package dev.midad.web;

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

    /** Health and metrics answer whatever comes. */
    private void handle(RoutingContext context) {
        if (!context.request().path().startsWith(API)) {
            context.next();
            return;
        }
        context.addEndHandler(unused -> inTheMaking.decrementAndGet());
        if (inTheMaking.incrementAndGet() > most) {
            problems.answer(context, refusal());
        } else {
            context.next();
        }
    }

    static ProblemException refusal() {
        return FrameworkRefusals.of(503).with(HttpHeaders.RETRY_AFTER, "1");
    }
}
