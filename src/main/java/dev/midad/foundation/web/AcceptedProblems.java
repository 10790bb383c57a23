package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes whoever accepts problems for one who accepts JSON: clients that are generated from the contract name, where an
 * answer has no body, the media type of its errors alone, and would be refused for it.
 */
@ApplicationScoped
class AcceptedProblems {

    /** Before anything looks at what is accepted. */
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
