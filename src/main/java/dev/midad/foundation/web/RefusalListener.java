package dev.midad.foundation.web;

import io.vertx.ext.web.RoutingContext;

/** Is told of each refusal before it is answered. */
public interface RefusalListener {

    void refused(RoutingContext context, ProblemException refusal);
}
