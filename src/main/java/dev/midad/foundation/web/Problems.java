package dev.midad.foundation.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Turns a refusal into the problem that is answered, in the client's language. */
public final class Problems {

    private Problems() {}

    public static Problem of(ProblemException refusal, RoutingContext context) {
        var language = RequestContext.language(context);
        List<FieldError> errors = refusal.wrongs().stream()
                .map(wrong -> new FieldError(
                        wrong.inQuery() ? null : wrong.place(),
                        wrong.inQuery() ? wrong.place() : null,
                        wrong.code(),
                        wrong.detail().in(language)))
                .toList();
        return new Problem(
                "/problems/" + refusal.type().slug(),
                refusal.type().title().in(language),
                refusal.type().status(),
                refusal.detail().in(language),
                context.request().path(),
                RequestContext.requestId(context),
                errors.isEmpty() ? null : errors,
                refusal.members());
    }
}
