package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the language that Midad answers in into the place of what was accepted, since the framework fails on some of it. */
@ApplicationScoped
class ReadableLanguages {

    /** Runs after kept answers and pages, as {@link ReadableMediaTypes} does. */
    private static final int AFTER_KEPT_ANSWERS = 286;

    void register(@Observes Filters filters) {
        filters.register(ReadableLanguages::handle, AFTER_KEPT_ANSWERS);
    }

    private static void handle(RoutingContext context) {
        var headers = context.request().headers();
        if (headers.contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            headers.set(
                    HttpHeaders.ACCEPT_LANGUAGE,
                    RequestContext.language(context).tag());
        }
        context.next();
    }
}
