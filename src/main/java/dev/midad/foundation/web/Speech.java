package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives messages in the language of the present request's client. */
@ApplicationScoped
public class Speech {

    private final CurrentVertxRequest request;

    Speech(CurrentVertxRequest request) {
        this.request = request;
    }

    public String in(Message message) {
        return message.in(RequestContext.language(request.getCurrent()));
    }

    /** Says why one part of a request was refused. */
    public LineProblem problem(Throwable refusal) {
        return LineProblem.of(refusal, RequestContext.language(request.getCurrent()));
    }
}
