package dev.midad.newsroom.media;

import io.quarkus.vertx.http.runtime.filters.Filters;
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

    void register(@Observes Filters filters) {
        filters.register(UploadConnections::handle, EARLY);
    }

    private static void handle(RoutingContext context) {
        var path = context.request().path();
        if (path != null && path.startsWith(UploadEditorialResource.PATH)) {
            context.response().putHeader(Tus.RESUMABLE, Tus.VERSION);
            context.addEndHandler(unused -> {
                if (!context.request().isEnded()) {
                    context.request().connection().close();
                }
            });
        }
        context.next();
    }
}
