package dev.midad.foundation.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Says things in the language of whoever asks. */
@ApplicationScoped
public class Speech {

    private final CurrentVertxRequest request;

    Speech(CurrentVertxRequest request) {
        this.request = request;
    }

    public String in(Message message) {
        return message.in(RequestContext.language(request.getCurrent()));
    }
}
