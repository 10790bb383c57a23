package dev.midad.foundation.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells from which address the present request comes, and its id. */
@ApplicationScoped
public class Origin {

    private final CurrentVertxRequest request;

    Origin(CurrentVertxRequest request) {
        this.request = request;
    }

    /**
     * Returns the caller's address; forwarding headers count only from the proxies that {@code quarkus.http.proxy.*}
     * trusts.
     */
    public Optional<String> address() {
        return context().map(context -> context.request().remoteAddress().hostAddress());
    }

    public Optional<String> requestId() {
        return context().map(RequestContext::requestId);
    }

    private Optional<RoutingContext> context() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }
}
