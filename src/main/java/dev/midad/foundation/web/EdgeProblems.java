package dev.midad.foundation.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Answers with a problem where a request is refused outside JAX-RS: a path that no route serves, a body over the limit,
 * a malformed address.
 */
@ApplicationScoped
public class EdgeProblems {

    private static final Logger LOG = Logger.getLogger(EdgeProblems.class);
    /** Comes before the framework's own handler, which answers with a page of its own and logs what clients send. */
    private static final int BEFORE_THE_FRAMEWORK = Integer.MIN_VALUE;

    private static final String LAST_RESORT = """
            {"type":"/problems/internal-error","title":"Something went wrong on our side","status":500,\
            "detail":"The error is logged under this request's id."}""";

    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    private final ObjectMapper json;

    EdgeProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        REFUSALS.forEach(status -> router.errorHandler(status, context -> answer(context, status)));
        router.route().order(BEFORE_THE_FRAMEWORK).failureHandler(this::failed);
    }

    /** Leaves who may do what to the framework, which asks for a token; answers everything else that failed. */
    private void failed(RoutingContext context) {
        var failure = context.failure();
        if (failure instanceof SecurityException || context.response().headWritten()) {
            context.next();
            return;
        }
        var status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (status >= 500 && failure != null) {
            LOG.errorf(failure, "Request %s failed", RequestContext.requestId(context));
        }
        answer(context, status);
    }

    private void answer(RoutingContext context, int status) {
        var response = context.response();
        if (!response.ended() && !response.headWritten()) {
            answer(context, FrameworkRefusals.of(status));
        }
    }

    /**
     * Answers with the refusal as a problem. Every failure ends here, also that of making a problem, so this makes do
     * without what it cannot have.
     */
    public void answer(RoutingContext context, ProblemException refusal) {
        try {
            var body = json.writeValueAsString(Problems.of(refusal, context));
            refusal.headers().forEach(context.response()::putHeader);
            context.response()
                    .putHeader(
                            HttpHeaders.CONTENT_LANGUAGE,
                            RequestContext.language(context).tag())
                    .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            send(context, refusal.type().status(), body);
        } catch (JsonProcessingException | RuntimeException failure) {
            LOG.errorf(failure, "The problem of request %s could not be told", RequestContext.requestId(context));
            if (!context.response().headWritten()) {
                send(context, 500, LAST_RESORT);
            }
        }
    }

    private static void send(RoutingContext context, int status, String body) {
        context.response()
                .setStatusCode(status)
                .putHeader(RequestContext.REQUEST_ID, RequestContext.requestId(context))
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body);
    }
}
