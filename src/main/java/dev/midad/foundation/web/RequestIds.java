package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Gives every request an id, which its answer, its problems and its log lines carry. */
@ApplicationScoped
public class RequestIds {

    // This runs before everything else, so that every refusal has the id.
    private static final int FIRST = 10_000;
    // Kept answers are given without a line in the log, so this runs after them.
    private static final int AFTER_KEPT_ANSWERS = 285;

    /** Puts the request's id into each line of the log that is written for the request from now on. */
    public static void write(RoutingContext context) {
        MDC.put("requestId", RequestContext.requestId(context));
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.response().putHeader(RequestContext.REQUEST_ID, RequestContext.requestId(context));
                    context.next();
                },
                FIRST);
        filters.register(
                context -> {
                    write(context);
                    context.next();
                },
                AFTER_KEPT_ANSWERS);
    }
}
