package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Answers with a problem where a request is refused outside JAX-RS: a path that no route serves, a body over the limit,
 * a malformed address.
 */
@ApplicationScoped
public class EdgeProblems {

    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    private final ObjectMapper json;

    EdgeProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        REFUSALS.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private void answer(RoutingContext context, int status) {
        var response = context.response();
        if (!response.ended() && !response.headWritten()) {
            answer(context, FrameworkRefusals.of(status));
        }
    }

    public void answer(RoutingContext context, ProblemException refusal) {
        try {
            var body = json.writeValueAsString(Problems.of(refusal, context));
            refusal.headers().forEach(context.response()::putHeader);
            context.response()
                    .setStatusCode(refusal.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(
                            HttpHeaders.CONTENT_LANGUAGE,
                            RequestContext.language(context).tag())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .end(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
