package dev.midad.newsroom.uploads;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Has every answer about uploads name the version of tus, also one that comes before any resource is asked, and closes
 * the connection after an answer for which the body was not read to its end, so that the rest is not waited for.
 */
@ApplicationScoped
class UploadConnections {

    /** Runs before {@code IncomingBodies}, which may refuse. */
    private static final int EARLY = 9_998;

    /** Matches lengths below a million. */
    private static final String FEW_BYTES = "[0-9]{1,6}";

    void register(@Observes Filters filters) {
        filters.register(UploadConnections::handle, EARLY);
    }

    private static void handle(RoutingContext context) {
        var path = context.request().path();
        if (path != null && path.startsWith(UploadEditorialResource.PATH)) {
            context.response().putHeader(Tus.RESUMABLE, Tus.VERSION);
            context.addHeadersEndHandler(unused -> {
                if (isTooMuchToAwait(context)) {
                    // A client must not send its next request into a connection that ends.
                    context.response().putHeader(HttpHeaders.CONNECTION, "close");
                }
            });
            context.addEndHandler(unused -> {
                if (isTooMuchToAwait(context)) {
                    context.request().connection().close();
                } else if (!context.request().isEnded()) {
                    context.request().resume();
                }
            });
        }
        context.next();
    }

    /** Returns whether more of the body may be to come than is worth waiting for. */
    private static boolean isTooMuchToAwait(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return !context.request().isEnded() && (length == null || !length.matches(FEW_BYTES));
    }
}
