package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Treats a client that accepts problems as one that accepts JSON. Where an answer has no body, clients generated from
 * the contract name only the media type of its errors, and would be refused for it.
 */
@ApplicationScoped
class AcceptedProblems {

    /** Runs before any code looks at the Accept header. */
    private static final int BEFORE_KEPT_ANSWERS = 295;

    private static final String JSON = "application/json";

    void register(@Observes Filters filters) {
        filters.register(AcceptedProblems::handle, BEFORE_KEPT_ANSWERS);
    }

    private static void handle(RoutingContext context) {
        var headers = context.request().headers();
        var accepted = headers.get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(Problem.MEDIA_TYPE) && !accepted.contains(JSON)) {
            headers.set(HttpHeaders.ACCEPT, accepted + ", " + JSON);
        }
        context.next();
    }
}
